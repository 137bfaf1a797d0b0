using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>A directive stands once in one place, unless it is repeatable.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location.</remarks>
internal sealed class DirectivesAreUniquePerLocationRule : ValidationRule, IRuleFor<DirectivePlace>
{
    public void Check(DirectivePlace subject, DocumentWalk walk)
    {
        if (subject.Directives.Length < 2)
            return;
        var first = new Dictionary<string, DirectiveNode>();
        foreach (var node in subject.Directives)
        {
            if (walk.Schema.Directives.Find(node.Name.Value) is { IsRepeatable: false } directive && !first.TryAdd(directive.Name, node))
                Report(walk, $"The directive \"{directive}\" can stand only once in one place.", [first[directive.Name], node]);
        }
    }
}
