using Fadu.GraphQL.TypeSystem.Types;
using static Fadu.GraphQL.TypeSystem.Introspection.ReadableField;

namespace Fadu.GraphQL.TypeSystem.Introspection;

/// <summary>The fields of <c>__Schema</c> and <c>__Directive</c>.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-The-__Schema-Type and #sec-The-__Directive-Type.</remarks>
internal static class SchemaFields
{
    private const string Schema = "__Schema";
    private const string Directive = "__Directive";

    public static IReadOnlyList<ReadableField> All { get; } =
    [
        Of<Schema>(Schema, "description", schema => schema.Description),
        Of<Schema>(Schema, "types", schema => schema.Types),
        Of<Schema>(Schema, "queryType", schema => schema.QueryType),
        Of<Schema>(Schema, "mutationType", schema => schema.MutationType),
        Of<Schema>(Schema, "subscriptionType", schema => schema.SubscriptionType),
        Of<Schema>(Schema, "directives", schema => schema.Directives),
        Of<DirectiveType>(Directive, "name", directive => directive.Name),
        Of<DirectiveType>(Directive, "description", directive => directive.Description),
        Of<DirectiveType>(Directive, "isRepeatable", directive => directive.IsRepeatable),
        Of<DirectiveType>(Directive, "locations", directive => DirectiveLocationNames.Of(directive.Locations).ToArray()),
        OfList<DirectiveType, InputValue>(Directive, "args", directive => directive.Arguments, argument => argument.DeprecationReason),
    ];
}
