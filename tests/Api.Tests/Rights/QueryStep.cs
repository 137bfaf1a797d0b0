using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.Api.Tests.Rights;

/// <summary>One field on the way of a query.</summary>
/// <param name="Parent">The object that has it.</param>
/// <param name="Field">The field.</param>
/// <param name="Arguments">In parentheses, or nothing.</param>
/// <param name="Value">The object that is looked at of what it gives.</param>
internal sealed record QueryStep(ObjectType Parent, Field Field, string Arguments, ObjectType Value)
{
    public string Coordinate => $"{Parent.Name}.{Field.Name}";

    /// <summary>Its selection, opened.</summary>
    public string Opening => Field.Type.Named == Value ? $"{Field.Name}{Arguments} {{ " : $"{Field.Name}{Arguments} {{ ... on {Value.Name} {{ ";

    /// <summary>Closes it.</summary>
    public string Closing => Field.Type.Named == Value ? " }" : " } }";
}
