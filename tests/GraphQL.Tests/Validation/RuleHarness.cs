using System.Text;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Tests.Validation;

/// <summary>Runs one rule alone on documents, and compares all of its errors.</summary>
internal static class RuleHarness
{
    /// <summary>What the documents of the tests are about.</summary>
    public static Schema Schema { get; } = SchemaOf("""
        directive @note(text: String, at: Int! = 1) repeatable on QUERY | FIELD
        directive @limit(rows: Int!) on MUTATION | SUBSCRIPTION | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION

        enum Unit { HA KM2 }
        scalar Extent

        input Range { min: Int! max: Int step: Int! = 1 within: Range unit: Unit }
        input Key @oneOf { id: ID name: String }
        input Filter { range: Range keys: [Key!] tags: [String!] key: Key }

        interface Named { name: String }
        interface Place implements Named { id: ID! name: String parent: Place area(unit: Unit = HA): Float }
        type City implements Place & Named { id: ID! name: String parent: City area(unit: Unit = HA): Float people: Int! mayor: Person neighbors: [Neighbor!] }
        type Village implements Place & Named { id: ID! name: String parent: City area(unit: Unit = HA): Float people: Int motto: String elder: Person }
        type Person implements Named { name: String age: Int! home: Place }
        union Neighbor = City | Village
        union Citizen = Person

        type Query {
          place(key: Key): Place
          places(filter: Filter, ranges: [Range!], limit: Int! = 10): [Place!]
          city(id: ID!): City
          village: Village
          named: Named
          neighbor: Neighbor
          citizen: Citizen
          count(n: Int, ratio: Float, text: String, exact: Boolean, id: ID, unit: Unit, extent: Extent, range: Range, grid: [[Int]], list: [Int!], must: Int! = 1): Int
        }
        type Mutation { rename(id: ID!, name: String): City reset: Int }
        type Subscription { renamed: City counted: Int }
        """);

    /// <summary>The rule has nothing against the document; other rules may have.</summary>
    public static void ExpectValid<TRule>(string document)
        where TRule : ValidationRule, new() => ErrorsOf<TRule>(Schema, document).ShouldBeEmpty();

    /// <summary>The rule reports exactly these errors, each written as its places and its message.</summary>
    public static void ExpectErrors<TRule>(string document, params string[] errors)
        where TRule : ValidationRule, new() => ErrorsOf<TRule>(Schema, document).ShouldBe(errors);

    /// <summary>The same on another schema.</summary>
    public static void ExpectErrorsOn<TRule>(string schema, string document, params string[] errors)
        where TRule : ValidationRule, new() => ErrorsOf<TRule>(SchemaOf(schema), document).ShouldBe(errors);

    public static Schema SchemaOf(string text)
    {
        var result = SchemaBuilder.Build(Source.FromText(text, "schema"), new Dictionary<string, ScalarCoercion>());
        result.Errors.ShouldBeEmpty();
        return result.Schema.ShouldNotBeNull();
    }

    /// <summary>A document, also one that is larger than requests may be.</summary>
    public static DocumentNode Parse(string text)
    {
        var result = GraphQLParser.Parse(new(Encoding.UTF8.GetBytes(text), "document"), ParserLimits.Schema with { MaxAliases = int.MaxValue });
        result.Error.ShouldBeNull();
        return result.Node.ShouldNotBeNull();
    }

    /// <summary>An error as its places and its message.</summary>
    public static string TextOf(GraphQLError error) =>
        string.Concat(error.Locations.Select(location => $"{location.Line}:{location.Column} ")) + error.Message;

    private static string[] ErrorsOf<TRule>(Schema schema, string text)
        where TRule : ValidationRule, new()
    {
        var document = Parse(text);
        var errors = new ErrorList(document.Source, max: 1_000);
        new DocumentWalk(schema, new(document), errors, new([new TRule()])) { MaxFieldComparisons = 100_000 }.Run();
        var found = errors.ToErrors();
        found.ShouldAllBe(error => error.Code == ErrorCodes.ValidationFailed && error.Rule + "Rule" == typeof(TRule).Name);
        return [.. found.Select(TextOf)];
    }
}
