using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Every argument is one that the field or directive has.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Argument-Names.</remarks>
internal sealed class ArgumentNamesRule : ValidationRule, IRuleFor<FieldNode>, IRuleFor<DirectiveNode>
{
    public void Check(FieldNode subject, DocumentWalk walk) => Check(subject.Arguments, walk.Field?.Arguments, walk);

    public void Check(DirectiveNode subject, DocumentWalk walk) => Check(subject.Arguments, walk.Directive?.Arguments, walk);

    private void Check(ImmutableArray<ArgumentNode> given, Members<InputValue>? known, DocumentWalk walk)
    {
        if (known is null)
            return;
        foreach (var argument in given)
        {
            if (known.Find(argument.Name.Value) is null)
                Report(walk, $"{OwnerOf(walk)} has no argument \"{argument.Name.Value}\".", argument);
        }
    }

    private static string OwnerOf(DocumentWalk walk) =>
        walk.Directive is { } directive ? $"The directive \"{directive}\"" : $"The field \"{walk.ParentType}.{walk.Field?.Name}\"";
}
