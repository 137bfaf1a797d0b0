using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.TypeSystem;

/// <summary>Builds schemas as the tests of the type system do.</summary>
internal static class Schemas
{
    public static SchemaResult TryBuild(string definitions) =>
        SchemaBuilder.Build(Source.FromText(definitions, "test"), WellKnownScalars.ByName);

    public static Schema Build(string definitions)
    {
        var result = TryBuild(definitions);
        result.Errors.ShouldBeEmpty();
        return result.Schema.ShouldNotBeNull();
    }

    /// <summary>Every fault as <c>rule line:column … message</c>.</summary>
    public static string[] Faults(string definitions) => [.. TryBuild(definitions).Errors.Select(Show)];

    private static string Show(GraphQLError error) =>
        $"{error.Rule} {string.Join(' ', error.Locations.Select(place => $"{place.Line}:{place.Column}"))} {error.Message}";
}
