using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fadu.GraphQL.Documents;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Guarding;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.Tests;

public sealed class GraphQLEngineTests
{
    private const string Sdl =
        """
        type Query { add(a: Int!, b: Int! = 1): Int  secret: String @requires(role: "evaluator")  deep: Query }
        type Mutation { add(n: Int!): Int }
        type Subscription { count: Int @requires(role: "evaluator") }
        """;

    private static readonly RequestScope Anybody = new() { Caller = () => Caller.Anonymous };

    [Fact]
    public async Task A_request_is_answered_with_its_data_and_what_it_cost() =>
        (await AnswerAsync(Engine(), Request("query Sum($a: Int!) { add(a: $a) }", """{"a": 41}""")))
            .ShouldBe("""{"data":{"add":42},"extensions":{"cost":{"requested":1,"limit":100000}}}""");

    [Fact]
    public async Task The_same_text_may_come_again_in_memory_that_was_used_for_something_else()
    {
        var engine = Engine();
        var memory = Encoding.UTF8.GetBytes("{ add(a: 1) }");
        engine.Prepare(new() { Document = memory }, Caller.Anonymous).IsRefused.ShouldBeFalse();
        Encoding.UTF8.GetBytes("{ add(b: 1) }").CopyTo(memory, 0);

        (await AnswerAsync(engine, Request("{ add(a: 1) }"))).ShouldStartWith("""{"data":{"add":2}""");
        engine.Prepare(new() { Document = memory }, Caller.Anonymous).IsRefused.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{ add(a: 1", "SYNTAX_ERROR")]
    [InlineData("{ add(a: 1) sub }", "VALIDATION_FAILED")]
    [InlineData("query A { add(a: 1) } query B { add(a: 2) }", "OPERATION_NOT_FOUND")]
    [InlineData("query ($a: Int!) { add(a: $a) }", "VARIABLE_INVALID")]
    [InlineData("{ secret }", "UNAUTHENTICATED")]
    [InlineData("{ deep { deep { deep { add(a: 1) } } } }", "DEPTH_EXCEEDED")]
    [InlineData("{ __schema { description } }", "INTROSPECTION_DISABLED")]
    [InlineData("", "DOCUMENT_MISSING")]
    public void What_can_not_be_executed_is_refused_with_the_reason(string document, string code)
    {
        var prepared = Engine().Prepare(Request(document), Caller.Anonymous);

        prepared.Refusal.ShouldNotBeNull().IsRequestError.ShouldBeTrue();
        prepared.Refusal!.Errors.Select(error => error.Code).ShouldBe([code]);
    }

    [Fact]
    public void A_refused_request_is_not_executed()
    {
        var engine = Engine();
        var refused = engine.Prepare(Request("{ secret }"), Caller.Anonymous);

        Should.Throw<ArgumentException>(async () => await engine.ExecuteAsync(refused, Anybody, default))
            .Message.ShouldStartWith("The request is refused: Query.secret is only for callers who are logged in.");
    }

    [Fact]
    public void A_prepared_request_says_what_its_operation_does()
    {
        var prepared = Engine().Prepare(Request("mutation More { add(n: 1) }"), Caller.Anonymous);

        (prepared.Kind, prepared.OperationName).ShouldBe((OperationKind.Mutation, "More"));
    }

    [Fact]
    public void The_size_of_an_operation_is_measured_with_the_variables_of_the_request()
    {
        var engine = Engine();
        const string document = "query ($more: Boolean!) { deep @include(if: $more) { deep { deep { add(a: 1) } } } add(a: 1) }";

        engine.Prepare(Request(document, """{"more": false}"""), Caller.Anonymous).IsRefused.ShouldBeFalse();
        engine.Prepare(Request(document, """{"more": true}"""), Caller.Anonymous).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public async Task A_subscription_ends_with_an_error_when_the_caller_loses_the_right()
    {
        var engine = Engine();
        var caller = Caller.WithRoles(["evaluator"]);
        var prepared = engine.Prepare(Request("subscription { count }"), caller);
        var bodies = new List<string>();

        await foreach (var response in engine.SubscribeAsync(prepared, new() { Caller = () => caller }, default))
        {
            bodies.Add(TextOf(response.Body));
            response.Dispose();
            if (bodies.Count == 2)
                caller = Caller.WithRoles([]);
        }

        bodies.Count.ShouldBe(3);
        bodies[1].ShouldStartWith("""{"data":{"count":2}""");
        bodies[2].ShouldBe(
            """{"errors":[{"message":"Subscription.count asks for the role evaluator.","locations":[{"line":1,"column":16}],"extensions":{"code":"FORBIDDEN","field":"Subscription.count","roles":[["evaluator"]]}}]}""");
    }

    [Fact]
    public async Task A_text_sent_with_its_hash_may_later_be_named_by_it()
    {
        var lookup = new DocumentLookup(trusted: null, new(mostEntries: 10, mostBytes: 10_000), DocumentPolicy.Any);
        var engine = Engine(options => options with { Documents = _ => lookup });
        const string document = "{ add(a: 6) }";
        var extensions = Json($$$"""{"persistedQuery": {"version": 1, "sha256Hash": "{{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)))}}}"}}""");
        var named = new GraphQLRequest { Extensions = extensions };

        engine.Prepare(named, Caller.Anonymous).Refusal!.Errors.Select(error => error.Message).ShouldBe(["PersistedQueryNotFound"]);
        engine.Prepare(Request(document) with { Extensions = extensions }, Caller.Anonymous).IsRefused.ShouldBeFalse();

        (await AnswerAsync(engine, named)).ShouldStartWith("""{"data":{"add":7}""");
    }

    [Fact]
    public void Who_may_only_use_trusted_documents_is_refused_any_other()
    {
        var trusted = new DocumentLookup(trusted: null, automatic: null, DocumentPolicy.TrustedOnly);
        var engine = Engine(options => options with { Documents = caller => caller.IsAuthenticated ? DocumentLookup.TextOnly : trusted });

        engine.Prepare(Request("{ add(a: 1) }"), Caller.Anonymous).IsRefused.ShouldBeTrue();
        engine.Prepare(Request("{ add(a: 1) }"), Caller.WithRoles([])).IsRefused.ShouldBeFalse();
    }

    private static GraphQLEngine Engine() => Engine(options => options);

    private static GraphQLEngine Engine(Func<GraphQLEngineOptions, GraphQLEngineOptions> with)
    {
        var schema = SchemaBuilder.Build(Source.FromText(GuardDirectives.Text + Sdl, "schema.graphql"), ImmutableDictionary<string, ScalarCoercion>.Empty).Schema.ShouldNotBeNull();
        var executable = new ExecutableSchemaBuilder(schema)
            .Field("Query", "add", FieldMethod.OneByOne((_, call) => ValueTask.FromResult<object?>(call.Arguments.Get<int>("a") + call.Arguments.Get<int>("b"))))
            .Field("Query", "secret", FieldMethod.OneByOne((_, _) => ValueTask.FromResult<object?>("42")))
            .Field("Query", "deep", FieldMethod.OneByOne((parent, _) => ValueTask.FromResult<object?>(parent)))
            .Field("Mutation", "add", FieldMethod.OneByOne((_, call) => ValueTask.FromResult<object?>(call.Arguments.Get<int>("n"))))
            .Field("Subscription", "count", new SubscriptionSource(_ => ValueTask.FromResult(Enumerable.Range(1, 5).Select(number => (object?)number).ToAsyncEnumerable())))
            .Build();
        return new(executable, with(new()
        {
            Execution = new() { Timeout = TimeSpan.FromSeconds(10), Clock = TimeProvider.System, OnFailure = failure => throw failure.Exception },
            Limits = GuardLimits.Default with { MaxDepth = 3 },
        }));
    }

    private static async Task<string> AnswerAsync(GraphQLEngine engine, GraphQLRequest request)
    {
        var prepared = engine.Prepare(request, Caller.Anonymous);
        using var response = await engine.ExecuteAsync(prepared, Anybody, default);
        return TextOf(response.Body);
    }

    private static GraphQLRequest Request(string document) => new() { Document = Encoding.UTF8.GetBytes(document) };

    private static GraphQLRequest Request(string document, string variables) => Request(document) with { Variables = Json(variables) };

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    private static string TextOf(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);
}
