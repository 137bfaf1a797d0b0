using Fadu.GraphQL.Language.Printing;
using Fadu.GraphQL.TypeSystem.Types;
using static Fadu.GraphQL.TypeSystem.Introspection.ReadableField;

namespace Fadu.GraphQL.TypeSystem.Introspection;

/// <summary>The fields of <c>__Field</c>, <c>__InputValue</c> and <c>__EnumValue</c>.</summary>
/// <remarks>
/// Source: https://spec.graphql.org/September2025/#sec-The-__Field-Type, #sec-The-__InputValue-Type and #sec-The-__EnumValue-Type.
/// </remarks>
internal static class MemberFields
{
    private const string Field = "__Field";
    private const string InputValue = "__InputValue";
    private const string EnumValue = "__EnumValue";

    public static IReadOnlyList<ReadableField> All { get; } =
    [
        Of<Field>(Field, "name", field => field.Name),
        Of<Field>(Field, "description", field => field.Description),
        OfList<Field, InputValue>(Field, "args", field => field.Arguments, argument => argument.DeprecationReason),
        Of<Field>(Field, "type", field => field.Type),
        Of<Field>(Field, "isDeprecated", field => field.DeprecationReason is not null),
        Of<Field>(Field, "deprecationReason", field => field.DeprecationReason),
        Of<InputValue>(InputValue, "name", input => input.Name),
        Of<InputValue>(InputValue, "description", input => input.Description),
        Of<InputValue>(InputValue, "type", input => input.Type),
        Of<InputValue>(InputValue, "defaultValue", input => input.DefaultValue is { } literal ? Printer.Print(literal) : null),
        Of<InputValue>(InputValue, "isDeprecated", input => input.DeprecationReason is not null),
        Of<InputValue>(InputValue, "deprecationReason", input => input.DeprecationReason),
        Of<EnumValue>(EnumValue, "name", value => value.Name),
        Of<EnumValue>(EnumValue, "description", value => value.Description),
        Of<EnumValue>(EnumValue, "isDeprecated", value => value.DeprecationReason is not null),
        Of<EnumValue>(EnumValue, "deprecationReason", value => value.DeprecationReason),
    ];
}
