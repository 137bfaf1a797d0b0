using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Fadu.GraphQL.Documents;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Execution.Running;
using Fadu.GraphQL.Guarding;
using Fadu.GraphQL.Guarding.Measuring;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation;

namespace Fadu.GraphQL;

/// <summary>
/// A GraphQL service without a transport: reads requests, validates them, holds them against rights and limits, executes them.
/// Serves any number of requests at once.
/// </summary>
/// <param name="schema">The schema with its resolvers.</param>
/// <param name="options">How.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Execution.</remarks>
public sealed class GraphQLEngine(ExecutableSchema schema, GraphQLEngineOptions options)
{
    private readonly DocumentCache _documents = new(options.DocumentsKept);
    private readonly ConditionalWeakTable<PreparedOperation, OperationMeasure> _measures = [];
    private readonly OperationGuard _guard = new(schema.Schema);
    private readonly Executor _executor = new(options.Execution);

    /// <summary>The schema.</summary>
    public Schema Schema => schema.Schema;

    /// <summary>What the fields of the schema ask of callers.</summary>
    public SchemaRights Rights => _guard.Rights;

    /// <summary>Finds the document of a request, reads and validates it, coerces the variables, and judges the operation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="caller">Who sends it.</param>
    /// <returns>What may be executed; or a refusal with everything that is wrong with the request as far as it was read.</returns>
    public PreparedRequest Prepare(GraphQLRequest request, Caller caller)
    {
        var found = options.Documents(caller).Find(request.Document, request.DocumentId, request.Extensions);
        if (found.Error is { } missing)
            return Refused([missing]);
        if (!_documents.TryGet(found.Text.Span, out var document))
        {
            (document, var faults) = Read(found);
            if (document is null)
                return Refused(faults);
        }

        var (call, errors) = document.Call(request.OperationName, request.Variables);
        if (call is null)
            return Refused(errors);
        var outcome = OperationGuard.Judge(MeasureOf(call), caller, options.LimitsFor?.Invoke(caller) ?? options.Limits);
        return outcome.IsAllowed ? new(call, outcome.Measure) : Refused(outcome.Refusals);
    }

    /// <summary>Executes a query or a mutation.</summary>
    /// <param name="request">A request that is not refused.</param>
    /// <param name="scope">For whom.</param>
    /// <param name="ct">Ends when the client is gone.</param>
    /// <returns>The response, to be disposed; <c>extensions.cost</c> says what it cost.</returns>
    /// <exception cref="ArgumentException">The request is refused.</exception>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public ValueTask<GraphQLResponse> ExecuteAsync(PreparedRequest request, RequestScope scope, CancellationToken ct) =>
        request.IsRefused ? throw Unfit(request) : _executor.ExecuteAsync(request.Call, ExecutionOf(request.Measure, scope), ct);

    /// <summary>Executes a subscription: one response for each event of its source.</summary>
    /// <param name="request">A request that is not refused.</param>
    /// <param name="scope">
    /// For whom. Before each event is executed, and at intervals while there is none, it is asked whether the caller still has the rights;
    /// else an error ends the stream.
    /// </param>
    /// <param name="ct">Ends the subscription.</param>
    /// <returns>Responses, each to be disposed; a single one with errors where the subscription can't begin.</returns>
    /// <exception cref="ArgumentException">The request is refused.</exception>
    public async IAsyncEnumerable<GraphQLResponse> SubscribeAsync(PreparedRequest request, RequestScope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        if (request.IsRefused)
            throw Unfit(request);
        var watch = new StreamWatch(() => request.Measure.Rights.Refusals(scope.Caller()), options.RightsCheckInterval, options.Execution.Clock);
        var begun = await _executor.SubscribeAsync(request.Call, ExecutionOf(request.Measure, scope), watch, ct);
        if (begun.Refusal is { } refusal)
            yield return refusal;
        if (begun.Events is null)
            yield break;
        await foreach (var response in begun.Events.WithCancellation(ct))
            yield return response;
    }

    private static PreparedRequest Refused(ImmutableArray<GraphQLError> errors) => new(GraphQLResponse.OfRequestErrors(errors));

    private static ArgumentException Unfit(PreparedRequest request) => new($"The request is refused: {request.Refusal!.Errors[0].Message}", nameof(request));

    private (PreparedDocument? Document, ImmutableArray<GraphQLError> Errors) Read(FoundDocument found)
    {
        var parsed = found.Trusted?.Document;
        if (parsed is null)
        {
            // Whoever sends the request may use its memory again.
            var result = GraphQLParser.Parse(new Source(found.Text.ToArray(), "request"), options.Parsing);
            if (!result.Succeeded)
                return (null, [result.Error]);
            parsed = result.Node;
        }

        var errors = Validator.Validate(Schema, parsed, options.Validation);
        return errors.IsEmpty ? (_documents.Add(found.Text.Span, new(schema, parsed)), []) : (null, errors);
    }

    // Most operations cost the same whatever their variables are.
    private OperationMeasure MeasureOf(OperationCall call)
    {
        if (_measures.TryGetValue(call.Operation, out var known))
            return known;
        var measure = _guard.Measure(call.Document.Document, call.Operation.Definition, call.Variables);
        if (measure.Variables.IsEmpty)
            _measures.TryAdd(call.Operation, measure);
        return measure;
    }

    private ExecutionRequest ExecutionOf(OperationMeasure measure, RequestScope scope) => new()
    {
        Services = scope.Services,
        Features = scope.Features,
        Extensions = ImmutableDictionary<string, object?>.Empty.Add("cost", new Dictionary<string, object?>
        {
            ["requested"] = measure.Cost,
            ["limit"] = options.Limits.MaxCost,
        }),
    };
}
