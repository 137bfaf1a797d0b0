using System.Text;
using Fadu.GraphQL.Binding;
using Fadu.GraphQL.Execution;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.Tests.TypeSystem;

namespace Fadu.GraphQL.Tests.Binding;

/// <summary>A schema bound to classes, and an executor for it.</summary>
internal sealed class Bound
{
    private readonly Executor _executor;
    private readonly ExecutableSchema _schema;

    public Bound(string schema, BindingOptions options)
    {
        var result = SchemaBinder.Bind(Schemas.Build(schema), options);
        result.Faults.ShouldBeEmpty();
        result.Succeeded.ShouldBeTrue();
        _schema = result.Schema!;
        _executor = new(new() { Timeout = Timeout.InfiniteTimeSpan, Clock = TimeProvider.System, OnFailure = failure => Failures.Add(failure.Exception) });
    }

    /// <summary>What went to the log.</summary>
    public List<Exception> Failures { get; } = [];

    /// <summary>All faults of binding a schema to marked classes.</summary>
    public static string[] Faults(string schema, params Type[] classes) => Faults(schema, BindingOptions.FromMarks(classes));

    /// <summary>All faults of binding a schema.</summary>
    public static string[] Faults(string schema, BindingOptions options)
    {
        var result = SchemaBinder.Bind(Schemas.Build(schema), options);
        result.Succeeded.ShouldBe(result.Faults.IsEmpty);
        return [.. result.Faults];
    }

    /// <summary>The response to a document, as JSON; unexpected failures fail the test.</summary>
    public Task<string> RunAsync(string document) => RunAsync(document, new ExecutionRequest());

    /// <summary>The response to a request, as JSON; unexpected failures fail the test.</summary>
    public async Task<string> RunAsync(string document, ExecutionRequest request)
    {
        var response = await RespondAsync(document, request);
        Failures.ShouldBeEmpty();
        return response;
    }

    /// <summary>The response to a request, as JSON, whatever fails.</summary>
    public async Task<string> RespondAsync(string document, ExecutionRequest request)
    {
        using var response = await _executor.ExecuteAsync(Prepare(document), request, CancellationToken.None);
        return Encoding.UTF8.GetString(response.Body.Span);
    }

    /// <summary>The responses to the events of a subscription, as JSON.</summary>
    public async Task<List<string>> SubscribeAsync(string document)
    {
        var subscription = await _executor.SubscribeAsync(Prepare(document), new(), CancellationToken.None);
        var responses = new List<string>();
        await foreach (var response in subscription.Events.ShouldNotBeNull())
        {
            using (response)
                responses.Add(Encoding.UTF8.GetString(response.Body.Span));
        }

        return responses;
    }

    private PreparedDocument Prepare(string document) =>
        new(_schema, GraphQLParser.Parse(Source.FromText(document, "request"), ParserLimits.Default).Node.ShouldNotBeNull());
}
