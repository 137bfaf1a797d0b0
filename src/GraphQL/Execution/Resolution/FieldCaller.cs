using System.Diagnostics;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Execution.Resolution;

/// <summary>Gets the values of one field for all objects of a batch. Whatever goes wrong is an error in the place of a value.</summary>
/// <param name="context">The request.</param>
/// <param name="variables">Its variables.</param>
/// <param name="failures">Takes what resolvers throw.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Value-Resolution.</remarks>
internal sealed class FieldCaller(RequestContext context, IReadOnlyDictionary<string, object?> variables, FailureReport failures)
{
    /// <summary>The values, in the order of the objects; an array of its own.</summary>
    public async ValueTask<object?[]> ValuesAsync(ObjectBatch batch, FieldPlan field)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var parents = batch.Parents;
        var (arguments, error) = field.Arguments.Evaluate(variables);
        if (arguments is null)
            return Same(error, parents.Count);

        var call = new FieldCall(field.ParentType, field.Field, parents, arguments, context);
        try
        {
            return field.Resolver switch
            {
                FieldMethod method => Checked(await method.Resolve(call), parents.Count, call),
                OneByOneMethod method => await OneByOneAsync(method, call),
                ValueReader reader => Each(parents, reader.Read, call),
                Calculation calculation => Each(parents, parent => calculation.Calculate(parent, arguments), call),
                SubscriptionSource => [((SubscriptionEvent)parents[0]).Value],
                _ => throw new UnreachableException($"No case for {field.Resolver.GetType().Name}."),
            };
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            return Same(failures.Of(exception, call.Coordinate), parents.Count);
        }
    }

    /// <summary>Whether an exception means that the request has ended, not that a field has failed.</summary>
    public bool IsCancellation(Exception exception) =>
        exception is OperationCanceledException && context.CancellationToken.IsCancellationRequested;

    private static object?[] Same(FieldError? error, int count)
    {
        var values = new object?[count];
        Array.Fill(values, error);
        return values;
    }

    private static object?[] Checked(IReadOnlyList<object?> values, int count, FieldCall call) => values.Count == count
        ? [.. values]
        : throw new InvalidOperationException($"{call.Coordinate} gave {values.Count} values for {count} objects.");

    private object?[] Each(IReadOnlyList<object> parents, Func<object, object?> read, FieldCall call)
    {
        var values = new object?[parents.Count];
        for (var index = 0; index < values.Length; index++)
        {
            try
            {
                values[index] = read(parents[index]);
            }
            catch (Exception exception) when (!IsCancellation(exception))
            {
                values[index] = failures.Of(exception, call.Coordinate);
            }
        }

        return values;
    }

    private async ValueTask<object?[]> OneByOneAsync(OneByOneMethod method, FieldCall call)
    {
        var values = new object?[call.Parents.Count];
        List<(int Index, Task<object?> Task)>? waiting = null;
        for (var index = 0; index < values.Length; index++)
            Start(OneAsync(method, call.Parents[index], call), values, index, ref waiting);

        foreach (var (index, task) in waiting ?? [])
            values[index] = await task;
        return values;
    }

    private static void Start(ValueTask<object?> task, object?[] values, int index, ref List<(int Index, Task<object?> Task)>? waiting)
    {
        if (task.IsCompletedSuccessfully)
            values[index] = task.Result;
        else
            (waiting ??= []).Add((index, task.AsTask()));
    }

    private async ValueTask<object?> OneAsync(OneByOneMethod method, object parent, FieldCall call)
    {
        try
        {
            return await method.Resolve(parent, call);
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            return failures.Of(exception, call.Coordinate);
        }
    }
}
