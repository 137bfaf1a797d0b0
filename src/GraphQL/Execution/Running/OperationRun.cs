using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolution;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Json;

namespace Fadu.GraphQL.Execution.Running;

/// <summary>Executes the selections of one operation once, from a root value to the response.</summary>
/// <param name="plan">What is selected of the root.</param>
/// <param name="errors">Takes the errors of fields.</param>
/// <param name="variables">The variables of the request.</param>
/// <param name="context">The request.</param>
/// <param name="failures">Takes what resolvers throw.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Executing-Operations.</remarks>
internal sealed class OperationRun(
    ObjectPlan plan, FieldErrors errors, IReadOnlyDictionary<string, object?> variables, RequestContext context, FailureReport failures)
{
    private readonly BatchResolver _resolver = new(context, variables, failures);

    /// <summary>Resolves all fields together, then writes.</summary>
    /// <param name="root">The root value.</param>
    public Task<GraphQLResponse> TogetherAsync(object root) => RespondAsync(async (writer, batch) =>
    {
        await BeforeEndAsync(_resolver.ResolveAsync(batch));
        return writer.TryWrite(plan, root, batch, 0);
    }, root);

    /// <summary>Resolves and writes one field after the other, so that the response to one shows nothing of what the next has done.</summary>
    /// <param name="root">The root value.</param>
    /// <remarks>Source: https://spec.graphql.org/September2025/#sec-Mutation.</remarks>
    public Task<GraphQLResponse> SeriallyAsync(object root) => RespondAsync(async (writer, batch) =>
    {
        for (var index = 0; index < plan.Fields.Length; index++)
        {
            if (plan.Fields[index].Slot >= 0)
                await BeforeEndAsync(_resolver.ResolveAsync(batch, plan.Fields[index]));
            if (!writer.TryWrite(plan, root, batch, 0, index, index + 1))
                return false;
        }

        writer.WriteEnd(plan);
        return true;
    }, root);

    /// <summary>The response of a request that began and was then given up.</summary>
    /// <param name="error">Why.</param>
    /// <param name="context">The request.</param>
    public static GraphQLResponse GivenUp(GraphQLError error, RequestContext context)
    {
        var output = new JsonOutput();
        output.Raw("{\"data\":null"u8);
        return Finish(output, [error], context, hasData: false);
    }

    private async Task<GraphQLResponse> RespondAsync(Func<ObjectWriter, ObjectBatch, ValueTask<bool>> writeAsync, object root)
    {
        var output = new JsonOutput();
        try
        {
            output.Raw("{\"data\":"u8);
            var start = output.Length;
            var batch = new ObjectBatch(plan);
            batch.Add(root);
            var hasData = await writeAsync(new(output, errors, failures, context.CancellationToken), batch);
            if (!hasData)
            {
                output.CutTo(start);
                output.Null();
            }

            return Finish(output, errors.All, context, hasData);
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    private static GraphQLResponse Finish(JsonOutput output, IReadOnlyList<GraphQLError> errors, RequestContext context, bool hasData)
    {
        if (errors.Count > 0)
        {
            output.Raw(",\"errors\":"u8);
            ErrorWriter.Write(errors, output);
        }

        WriteExtensions(output, context);
        output.Raw((byte)'}');
        return new(output, errors, isRequestError: false, hasData);
    }

    private static void WriteExtensions(JsonOutput output, RequestContext context)
    {
        var extensions = context.Extensions;
        if (extensions.IsEmpty)
            return;
        output.Raw(",\"extensions\":"u8);
        var separator = (byte)'{';
        foreach (var (key, value) in extensions)
        {
            output.Raw(separator);
            ErrorWriter.WriteMember(key, value, output);
            separator = (byte)',';
        }

        output.Raw((byte)'}');
    }

    // A resolver that does not listen to the token keeps running, but keeps nobody waiting.
    private async ValueTask BeforeEndAsync(ValueTask resolved)
    {
        if (resolved.IsCompleted)
            await resolved;
        else
            await resolved.AsTask().WaitAsync(context.CancellationToken);
        context.CancellationToken.ThrowIfCancellationRequested();
    }
}
