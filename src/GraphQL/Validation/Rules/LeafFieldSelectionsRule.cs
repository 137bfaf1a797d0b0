using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Something is selected of every object, and nothing of a scalar or an enumeration.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections.</remarks>
internal sealed class LeafFieldSelectionsRule : ValidationRule, IRuleFor<FieldNode>
{
    public void Check(FieldNode subject, DocumentWalk walk)
    {
        if (walk.Field is not { } field)
            return;
        if (field.Type.Named is not CompositeType)
        {
            if (subject.SelectionSet is { } set)
                Report(walk, $"Nothing can be selected of the field \"{field.Name}\": its type \"{field.Type}\" has no fields.", set);
        }
        else if (subject.SelectionSet is null)
        {
            Report(walk, $"Fields must be selected of the field \"{field.Name}\", whose type is \"{field.Type}\".", subject);
        }
    }
}
