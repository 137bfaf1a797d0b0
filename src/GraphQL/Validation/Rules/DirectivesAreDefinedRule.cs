using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Every directive is one of the schema.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Directives-Are-Defined.</remarks>
internal sealed class DirectivesAreDefinedRule : ValidationRule, IRuleFor<DirectiveNode>
{
    public void Check(DirectiveNode subject, DocumentWalk walk)
    {
        if (walk.Directive is null)
            Report(walk, $"There is no directive \"@{subject.Name.Value}\".", subject);
    }
}
