using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Standard;

/// <summary>The directives that every schema has without defining them.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives.</remarks>
public static class StandardDirectives
{
    /// <summary>What <c>@deprecated</c> gives as the reason where none is given.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary><c>@include</c>.</summary>
    public static DirectiveType Include { get; } = Conditional("include", "Selects only when the argument is true.", "Selected when true.");

    /// <summary><c>@skip</c>.</summary>
    public static DirectiveType Skip { get; } = Conditional("skip", "Leaves a selection out when the argument is true.", "Left out when true.");

    /// <summary><c>@deprecated</c>.</summary>
    public static DirectiveType Deprecated { get; } = new()
    {
        Name = "deprecated",
        Description = "Says that an element of the schema should not be used any more.",
        Locations = DirectiveLocations.FieldDefinition | DirectiveLocations.ArgumentDefinition
            | DirectiveLocations.InputFieldDefinition | DirectiveLocations.EnumValue,
        Arguments = new([new()
        {
            Name = "reason",
            Description = "Why, and what to use in its place, in CommonMark.",
            Type = new NonNullType(StandardScalars.String),
            DefaultValue = new StringValueNode(DefaultDeprecationReason, IsBlock: false, default),
        }]),
    };

    /// <summary><c>@specifiedBy</c>.</summary>
    public static DirectiveType SpecifiedBy { get; } = new()
    {
        Name = "specifiedBy",
        Description = "Says where the behavior of a scalar is specified.",
        Locations = DirectiveLocations.Scalar,
        Arguments = new([new()
        {
            Name = "url",
            Description = "The address of the specification.",
            Type = new NonNullType(StandardScalars.String),
        }]),
    };

    /// <summary><c>@oneOf</c>.</summary>
    public static DirectiveType OneOf { get; } = new()
    {
        Name = "oneOf",
        Description = "Says that exactly one field of an input object is given, and not as null.",
        Locations = DirectiveLocations.InputObject,
    };

    /// <summary>All five, in the order in which the specification defines them.</summary>
    public static Members<DirectiveType> All { get; } = new([Skip, Include, Deprecated, SpecifiedBy, OneOf]);

    private static DirectiveType Conditional(string name, string description, string condition) => new()
    {
        Name = name,
        Description = description,
        Locations = DirectiveLocations.Field | DirectiveLocations.FragmentSpread | DirectiveLocations.InlineFragment,
        Arguments = new([new() { Name = "if", Description = condition, Type = new NonNullType(StandardScalars.Boolean) }]),
    };
}
