using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Fadu.GraphQL.Execution;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.Execution;

/// <summary>A schema with resolvers, and an executor for it.</summary>
internal sealed class Api
{
    private readonly Executor _executor;

    public Api(string schema, Action<ExecutableSchemaBuilder> bind)
        : this(schema, bind, Timeout.InfiniteTimeSpan, TimeProvider.System)
    {
    }

    public Api(string schema, Action<ExecutableSchemaBuilder> bind, TimeSpan timeout, TimeProvider clock)
    {
        var builder = new ExecutableSchemaBuilder(SchemaOf(schema));
        bind(builder);
        Schema = builder.Build();
        _executor = new(new() { Timeout = timeout, Clock = clock, OnFailure = Failures.Add });
    }

    public ExecutableSchema Schema { get; }

    /// <summary>What went to the log.</summary>
    public ConcurrentBag<ResolverFailure> Failures { get; } = [];

    public static Schema SchemaOf(string text)
    {
        var built = SchemaBuilder.Build(Source.FromText(text, "schema"), WellKnownScalars.ByName);
        built.Errors.ShouldBeEmpty();
        return built.Schema!;
    }

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    public static string TextOf(GraphQLResponse response) => Encoding.UTF8.GetString(response.Body.Span);

    public PreparedDocument Prepare(string document)
    {
        var parsed = GraphQLParser.Parse(Source.FromText(document, "request"), ParserLimits.Default);
        parsed.Error.ShouldBeNull();
        return new(Schema, parsed.Node!);
    }

    /// <summary>The response as JSON text.</summary>
    public Task<string> RunAsync(string document) => RunAsync(document, new ExecutionRequest());

    /// <summary>The response as JSON text.</summary>
    public Task<string> RunAsync(string document, string variables) => RunAsync(document, new ExecutionRequest { Variables = Json(variables) });

    /// <summary>The response as JSON text.</summary>
    public async Task<string> RunAsync(string document, ExecutionRequest request)
    {
        using var response = await ExecuteAsync(Prepare(document), request, CancellationToken.None);
        return TextOf(response);
    }

    public ValueTask<GraphQLResponse> ExecuteAsync(PreparedDocument document, ExecutionRequest request, CancellationToken cancellationToken) =>
        _executor.ExecuteAsync(document, request, cancellationToken);

    public ValueTask<SubscriptionResponse> SubscribeAsync(string document, string variables, CancellationToken cancellationToken) =>
        _executor.SubscribeAsync(Prepare(document), new() { Variables = Json(variables) }, cancellationToken);

    /// <summary>A value that every parent has.</summary>
    public static OneByOneMethod Method(Func<object, FieldCall, object?> resolve) =>
        FieldMethod.OneByOne((parent, call) => ValueTask.FromResult(resolve(parent, call)));

    public static ImmutableDictionary<string, object?> Map(params IEnumerable<KeyValuePair<string, object?>> entries) =>
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, entries);
}
