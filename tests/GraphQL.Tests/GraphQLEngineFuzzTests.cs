using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Fadu.GraphQL.Documents;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Guarding;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.Tests;

/// <summary>Whatever a request is, the engine answers it.</summary>
public sealed class GraphQLEngineFuzzTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Requests = 50_000;

    private const string Sdl =
        """
        type Query {
          see(i: Int, n: Int! = 1, s: String, l: [[Int!]], o: In, c: Color, x: Any, d: Decimal, t: DateTime, one: One): String
          nodes(n: Int = 2): [Node!] @cost(sizedBy: ["n"])
          secret: String @requires(role: "evaluator")
          fails: Int!
        }
        interface Node { id: ID! near: Node }
        type Town implements Node { id: ID! near: Node people: Int }
        type Village implements Node { id: ID! near: Node }
        union Place = Town | Village
        type Mutation { add(n: Int! = 3): Int }
        type Subscription { count(to: Int! = 2): Int }
        input In { a: Int = 3  b: [In!]  c: Color! = RED  x: Any }
        input One @oneOf { a: Int  b: In }
        enum Color { RED GREEN }
        scalar Any
        scalar Decimal
        scalar DateTime
        """;

    // Each with an operation and variables with which it is answered.
    private static readonly (string Document, string? Operation, string Variables)[] Right =
    [
        ("{ see }", null, "{}"),
        ("query A($i: Int, $s: String = \"s\") { see(i: $i, s: $s) nodes { id ... on Town { people } } }", "A", """{"i":1}"""),
        ("query A($o: In, $c: Color = GREEN) { see(o: $o, c: $c) } query B($v: [[Int!]]) { see(l: $v) fails }", "A", """{"o":{"a":1,"b":[{"x":{"k":[1,"s"]}}]}}"""),
        ("query A($o: In, $c: Color = GREEN) { see(o: $o, c: $c) } query B($v: [[Int!]]) { see(l: $v) fails }", "B", """{"v":[1,[2,3]]}"""),
        ("query ($x: Any, $d: Decimal, $t: DateTime) { see(x: $x, d: $d, t: $t) a: see(x: { k: [$x] }) }", null, """{"x":[{"\ud83d\ude00":1.5}],"d":"1.50"}"""),
        ("query ($one: One, $n: Int! = 2) { see(one: $one) nodes(n: $n) { ...F } } fragment F on Node { id near { near { id __typename } } }", null, """{"one":{"a":1}}"""),
        ("query ($n: Int = 2, $v: Int = 4, $b: Boolean! = true) { see(n: $v) nodes(n: $n) @include(if: $b) { id } }", null, """{"v":null}"""),
        ("mutation B($v: Int! = 4) { add(n: $v) again: add }", "B", """{"v":7}"""),
        ("subscription A($v: Int! = 1) { count(to: $v) }", "A", """{"v":2}"""),
        ("{ __schema { types { name fields { name type { kind name ofType { name } } } } } __type(name: \"In\") { inputFields { name defaultValue } } }", null, "{}"),
        ("{ secret }", null, "{}"),
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "...", "on", "query", "mutation", "subscription", "fragment", "F", "$v", "$i", "$x", "null", "true", "1", "1e400",
        "99999999999", "\"", "\"\"\"", "\"\\ud83d\"", "\"\\u{1F600}\"", "RED", "{a: 1}", "[1]", "@skip(if: true)", "@include(if: $b)", "see", "nodes(n: 1)", "id", "near", "A", "Town", "__typename",
        "#", "\\", "\0", "\uFEFF", "😀", "type T { a: Int }", "extend", "@cost", "@nosuch",
    ];

    private static readonly string[] Names = ["i", "s", "o", "c", "v", "x", "d", "t", "one", "n", "b", "a", "\\ud800", "a\\udc00", "\\u0061", "", "😀", "persistedQuery", "version", "sha256Hash"];

    private static readonly string[] Leaves =
    [
        "null", "true", "false", "0", "1", "-1", "2147483648", "1.0", "1.5", "1e3", "1e400", "-1e-999999999999", "123456789012345678901234567890", "\"\"", "\"RED\"", "\"GREEN\"", "\"1.50\"",
        "\"2025-09-03T08:30:00+08:00\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "\"统计 😀\"", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa😀\"",
    ];

    private static readonly string?[] OperationNames = [null, "A", "B", "", "no such", "\ud800", "😀", "A\0"];

    private static readonly RequestScope Anybody = new() { Caller = () => Caller.Anonymous };

    [Fact]
    public async Task Every_request_is_answered()
    {
        var (engine, failures) = Make();
        var (refused, answered) = (0, 0);
        for (var index = 0; index < Requests; index++)
        {
            var (request, shown) = RequestOf(Seed.Of(index));
            try
            {
                var count = await AnswerAsync(engine, request);
                (refused, answered) = count == 0 ? (refused + 1, answered) : (refused, answered + count);
            }
            catch (Exception exception)
            {
                Assert.Fail($"{Seed.Say(index)}: {exception}\n{shown}");
            }
        }

        output.WriteLine($"FADU_SEED={Seed.Value}: {refused} of {Requests} requests refused, {answered} responses");
        failures.Select(failure => failure.Exception.Message).Distinct().ShouldBe(["It always fails."]);
        refused.ShouldBeInRange(Requests / 4, Requests * 9 / 10);
        answered.ShouldBeGreaterThan(Requests / 10);
    }

    // The number of responses; 0 for a request that is refused.
    private static async Task<int> AnswerAsync(GraphQLEngine engine, GraphQLRequest request)
    {
        var prepared = engine.Prepare(request, Caller.Anonymous);
        if (prepared.Refusal is { } refusal)
        {
            refusal.IsRequestError.ShouldBeTrue();
            CheckAndDispose(refusal);
            return 0;
        }

        if (prepared.Kind != OperationKind.Subscription)
        {
            CheckAndDispose(await engine.ExecuteAsync(prepared, Anybody, default));
            return 1;
        }

        var count = 0;
        await foreach (var response in engine.SubscribeAsync(prepared, Anybody, default))
        {
            CheckAndDispose(response);
            if (++count == 3)
                break;
        }

        return Math.Max(count, 1);
    }

    // Plain comparisons: an assertion of a library for each member of each response would take most of the time.
    private static void CheckAndDispose(GraphQLResponse response)
    {
        using (response)
        {
            using var body = JsonDocument.Parse(response.Body, new() { MaxDepth = 512 });
            var members = body.RootElement.EnumerateObject().Select(member => member.Name).ToList();
            var expected = response.IsRequestError ? ["errors"] : response.Errors.Count == 0 ? ["data", "extensions"] : (string[])["data", "errors", "extensions"];
            if (!members.SequenceEqual(expected))
                throw new InvalidDataException($"The members are {string.Join(", ", members)}.");
            if (!response.IsRequestError && (body.RootElement.GetProperty("data").ValueKind == JsonValueKind.Object) != response.HasData)
                throw new InvalidDataException("The data is not what the response says of it.");
            if (!members.Contains("errors"))
                return;
            var errors = body.RootElement.GetProperty("errors");
            if (errors.GetArrayLength() == 0 || errors.GetArrayLength() != response.Errors.Count || errors.EnumerateArray().Any(error => !IsError(error)))
                throw new InvalidDataException($"The errors are {errors}.");
        }
    }

    private static bool IsError(JsonElement error) =>
        error.GetProperty("message").GetString() is { Length: > 0 }
        && error.GetProperty("extensions").GetProperty("code").GetString() is { Length: > 0 }
        && (!error.TryGetProperty("locations", out var places) || places.EnumerateArray().All(place => place.GetProperty("line").GetInt32() > 0 && place.GetProperty("column").GetInt32() > 0));

    private static (GraphQLRequest Request, string Shown) RequestOf(Random random)
    {
        var (document, name, variables) = Right[random.Next(Right.Length)];
        document = random.Next(40) == 0 ? "" : random.Next(2) == 0 ? Changed(document, random) : document;
        var utf8 = Encoding.UTF8.GetBytes(document);
        if (utf8.Length > 0 && random.Next(40) == 0)
            utf8[random.Next(utf8.Length)] = (byte)random.Next(256);
        if (random.Next(2) == 0)
            variables = random.Next(10) == 0 ? Json(random, 3) : Members(random, 3);
        var extensions = random.Next(10) == 0 ? Members(random, 3) : null;
        if (random.Next(8) == 0)
            name = OperationNames[random.Next(OperationNames.Length)];
        return (
            new() { Document = utf8, OperationName = name, DocumentId = random.Next(100) == 0 ? document : null, Variables = Read(variables), Extensions = Read(extensions) },
            $"{document}\noperation {name}, variables {variables}, extensions {extensions}");
    }

    private static JsonElement Read(string? json) => json is null ? default : JsonElement.Parse(json);

    private static string Changed(string text, Random random)
    {
        for (var count = random.Next(3); count > 0; count--)
        {
            var place = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(6), text.Length - place);
            text = random.Next(4) switch
            {
                0 => text.Remove(place, length),
                1 => text.Insert(place, text.Substring(place, length)),
                _ => text.Insert(place, $" {Pieces[random.Next(Pieces.Length)]} "),
            };
        }

        return text;
    }

    private static string Json(Random random, int depth) => (depth > 0 ? random.Next(6) : 5) switch
    {
        0 => $"[{string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Json(random, depth - 1)))}]",
        1 => Members(random, depth - 1),
        2 when random.Next(200) == 0 => new string('[', 60) + new string(']', 60),
        _ => Leaves[random.Next(Leaves.Length)],
    };

    private static string Members(Random random, int depth) =>
        $"{{{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"\"{Names[random.Next(Names.Length)]}\":{Json(random, depth)}"))}}}";

    private static (GraphQLEngine Engine, List<ResolverFailure> Failures) Make()
    {
        var failures = new List<ResolverFailure>();
        var built = SchemaBuilder.Build(Source.FromText(GuardDirectives.Text + Sdl, "schema.graphql"), WellKnownScalars.ByName);
        built.Errors.ShouldBeEmpty();
        var executable = new ExecutableSchemaBuilder(built.Schema!)
            .Field("Query", "see", One((_, call) => string.Join(' ', call.Arguments.ByName.Select(argument => $"{argument.Key}={argument.Value}"))))
            .Field("Query", "nodes", One((_, call) => Enumerable.Range(0, Math.Clamp(call.Arguments.Get<int>("n"), 0, 5)).Select(number => (object?)number).ToArray()))
            .Field("Query", "secret", One((_, _) => throw new UnreachableException("Nobody may see it.")))
            .Field("Query", "fails", One((_, _) => throw new InvalidOperationException("It always fails.")))
            .Field("Town", "id", new ValueReader(parent => parent, null)).Field("Village", "id", One((parent, _) => parent))
            .Field("Town", "near", One((parent, _) => (int)parent + 1)).Field("Village", "near", One((parent, _) => (int)parent % 4 == 3 ? null : (int)parent + 2))
            .Field("Town", "people", One((parent, _) => (int)parent == 4 ? "many" : parent))
            .Field("Mutation", "add", One((_, call) => call.Arguments.Get<int>("n")))
            .Field("Subscription", "count", new SubscriptionSource(call => ValueTask.FromResult(
                Enumerable.Range(1, Math.Clamp(call.Arguments.Get<int>("to"), 0, 5)).Select(number => (object?)number).ToAsyncEnumerable())))
            .ResolveType("Node", value => (int)value % 2 == 0 ? "Town" : "Village")
            .ResolveType("Place", value => (int)value % 2 == 0 ? "Town" : "Village")
            .Build();
        var automatic = new DocumentLookup(trusted: null, new(mostEntries: 100, mostBytes: 100_000), DocumentPolicy.Any);
        return (new(executable, new()
        {
            Execution = new() { Timeout = TimeSpan.FromSeconds(10), Clock = TimeProvider.System, OnFailure = failures.Add },
            Limits = GuardLimits.Default with { AllowsIntrospection = true },
            Documents = _ => automatic,
            DocumentsKept = 50,
        }), failures);
    }

    private static OneByOneMethod One(Func<object, FieldCall, object?> resolve) => FieldMethod.OneByOne((parent, call) => ValueTask.FromResult(resolve(parent, call)));
}
