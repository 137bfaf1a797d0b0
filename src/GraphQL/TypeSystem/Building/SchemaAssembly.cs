using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Standard;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Building;

/// <summary>Puts one schema together from definitions whose references to types are all known to lead somewhere.</summary>
internal sealed class SchemaAssembly
{
    private readonly DefinitionIndex _definitions;
    private readonly TypeAssembly _types;

    public SchemaAssembly(DefinitionIndex definitions, IReadOnlyDictionary<string, ScalarCoercion> scalars) =>
        (_definitions, _types) = (definitions, new(definitions, scalars));

    public Schema Build()
    {
        var own = _types.Build();
        var directives = _definitions.Directives.Select(_types.BuildDirective).ToArray();
        var allDirectives = new Members<DirectiveType>(
            directives.Concat(StandardDirectives.All).DistinctBy(directive => directive.Name, StringComparer.Ordinal));
        NamedType[] types = [.. own, .. UsedScalars(own, allDirectives), .. IntrospectionTypes.All];
        return new(new(types), allDirectives)
        {
            QueryType = RootOf(OperationKind.Query),
            MutationType = RootOf(OperationKind.Mutation),
            SubscriptionType = RootOf(OperationKind.Subscription),
            Description = _definitions.SchemaDefinition?.Description?.Value,
            Definitions = _definitions.SchemaParts,
            TypenameField = IntrospectionTypes.TypenameField,
            SchemaField = IntrospectionTypes.SchemaField,
            TypeField = IntrospectionTypes.TypeField,
        };
    }

    private ObjectType? RootOf(OperationKind kind) =>
        RootTypeNames.Of(_definitions, kind) is { } name ? _types.Find(name) as ObjectType : null;

    // Introspection shows a standard scalar only where the schema uses it: https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars.
    private static IEnumerable<NamedType> UsedScalars(IEnumerable<NamedType> own, IEnumerable<DirectiveType> directives)
    {
        var used = own.Concat(IntrospectionTypes.All).SelectMany(ReferredTypes)
            .Concat(directives.SelectMany(directive => directive.Arguments).Select(argument => argument.Type))
            .Select(type => type.Named)
            .ToHashSet();
        return StandardScalars.All.Where(used.Contains);
    }

    private static IEnumerable<GraphQLType> ReferredTypes(NamedType type) => type switch
    {
        FieldsType fields => fields.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type).Prepend(field.Type)),
        InputObjectType input => input.Fields.Select(field => field.Type),
        _ => [],
    };
}
