using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Guarding;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Guarding.Measuring;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.Tests.TypeSystem;
using Fadu.GraphQL.TypeSystem.Coercion;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation;

namespace Fadu.GraphQL.Tests.Guarding;

/// <summary>A small schema with guarded and priced fields, and what the tests of guarding do with it.</summary>
internal static class Guarded
{
    public const string Definitions = """
        type Query {
          ping: String
          unit(id: ID!): Unit
          units(first: Int, last: Int = 5): UnitConnection! @cost(sizedBy: ["first", "last"], assumedSize: 50)
          some(ids: [ID!]!): [Unit]! @cost(weight: 2, sizedBy: ["ids"])
          few: [Unit!]! @cost(assumedSize: 3)
          node(id: ID!): Node
          found: Found
          dear: String @cost(weight: 100)
          past(asOf: Int @cost(weight: 40), until: Int = 9 @cost(weight: 5)): Unit @cost(weight: 2)
          old(asOf: Int @cost(weight: 40)): Int
          free: Unit @cost(weight: 0)
          audit: Audit
          me: String @authenticated
        }
        type UnitConnection { edges: [UnitEdge!]! nodes: [Unit!]! pageInfo: PageInfo! }
        type UnitEdge { cursor: String! node: Unit! }
        type PageInfo { hasNextPage: Boolean! }
        interface Node { id: ID! secret: String @requires(role: "KEEPER") }
        type Unit implements Node {
          id: ID!
          name: String
          parent: Unit
          score: Int @requires(role: ["ADMIN", "AUDITOR"])
          secret: String @requires(role: ["ADMIN"])
        }
        type Audit implements Node @requires(role: ["AUDITOR"]) { id: ID! secret: String text: String @cost(weight: 7) }
        union Found = Unit | PageInfo
        type Mutation { submit: Unit @authenticated }
        type Subscription { scored: Unit }
        """;

    public static Schema Schema { get; } = Schemas.Build(GuardDirectives.Text + Definitions);

    public static OperationGuard Guard { get; } = new(Schema);

    public static GuardLimits Unlimited { get; } = new()
    {
        MaxCost = long.MaxValue,
        MaxDepth = int.MaxValue,
        MaxNodes = long.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
        AllowsIntrospection = true,
    };

    public static DocumentNode Parse(string text)
    {
        var result = GraphQLParser.Parse(Source.FromText(text, "test"), ParserLimits.Default with { MaxTokens = 1_000_000, MaxAliases = 100_000, MaxDirectives = 100_000 });
        result.Error.ShouldBeNull();
        return result.Node.ShouldNotBeNull();
    }

    public static OperationMeasure Measure(string text) => Measure(text, InputCoercion.NoVariables);

    public static OperationMeasure Measure(string text, IReadOnlyDictionary<string, object?> variables)
    {
        var document = Parse(text);
        Validator.Validate(Schema, document, ValidationOptions.Default).ShouldBeEmpty();
        return MeasureUnvalidated(document, variables);
    }

    public static OperationMeasure MeasureUnvalidated(DocumentNode document, IReadOnlyDictionary<string, object?> variables) =>
        Guard.Measure(document, document.Definitions.OfType<OperationDefinitionNode>().First(), variables);

    /// <summary>Cost, depth and number of fields, as <c>cost depth nodes</c>.</summary>
    public static string Figures(string text, params (string Name, object? Value)[] variables) => Figures(Measure(text, Values(variables)));

    /// <summary>Cost, depth and number of fields, as <c>cost depth nodes</c>.</summary>
    public static string Figures(OperationMeasure measure) => $"{measure.Cost} {measure.Depth} {measure.Nodes}";

    public static Dictionary<string, object?> Values((string Name, object? Value)[] variables) =>
        variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);

    public static string[] Refusals(string text, Caller caller) => Show(Measure(text).Rights.Refusals(caller));

    public static string[] Show(ImmutableArray<GraphQLError> errors) => [.. errors.Select(error => $"{error}{Show(error.Extensions)}")];

    private static string Show(ImmutableDictionary<string, object?>? extensions) => extensions is null
        ? ""
        : $" {{{string.Join(", ", extensions.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Show(entry.Value)}"))}}}";

    private static string Show(object? value) => value switch
    {
        string[][] groups => string.Join(" & ", groups.Select(group => string.Join("|", group))),
        _ => $"{value}",
    };
}
