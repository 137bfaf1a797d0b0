using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>An argument that is not null and has no default is given.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Required-Arguments.</remarks>
internal sealed class RequiredArgumentsRule : ValidationRule, IRuleFor<FieldNode>, IRuleFor<DirectiveNode>
{
    public void Check(FieldNode subject, DocumentWalk walk)
    {
        if (walk.Field is not { } field)
            return;
        foreach (var argument in field.Arguments)
        {
            if (IsMissing(argument, subject.Arguments))
                Report(walk, $"The field \"{field.Name}\" needs its argument \"{argument.Name}\" of the type \"{argument.Type}\".", subject);
        }
    }

    public void Check(DirectiveNode subject, DocumentWalk walk)
    {
        if (walk.Directive is not { } directive)
            return;
        foreach (var argument in directive.Arguments)
        {
            if (IsMissing(argument, subject.Arguments))
                Report(walk, $"The directive \"{directive}\" needs its argument \"{argument.Name}\" of the type \"{argument.Type}\".", subject);
        }
    }

    private static bool IsMissing(InputValue argument, ImmutableArray<ArgumentNode> given)
    {
        if (!argument.IsRequired)
            return false;
        foreach (var one in given)
        {
            if (one.Name.Value == argument.Name)
                return false;
        }

        return true;
    }
}
