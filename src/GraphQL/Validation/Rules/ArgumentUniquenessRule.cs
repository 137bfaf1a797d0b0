using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>No argument is given twice.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Argument-Uniqueness.</remarks>
internal sealed class ArgumentUniquenessRule : ValidationRule, IRuleFor<FieldNode>, IRuleFor<DirectiveNode>
{
    public void Check(FieldNode subject, DocumentWalk walk) => Check(subject.Arguments, walk);

    public void Check(DirectiveNode subject, DocumentWalk walk) => Check(subject.Arguments, walk);

    private void Check(ImmutableArray<ArgumentNode> arguments, DocumentWalk walk)
    {
        if (arguments.Length < 2)
            return;
        foreach (var same in SameNames.Among(arguments, static argument => argument.Name))
            Report(walk, $"The argument \"{same[0].Value}\" is given more than once.", [.. same]);
    }
}
