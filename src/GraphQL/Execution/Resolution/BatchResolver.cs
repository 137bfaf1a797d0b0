using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Execution.Resolution;

/// <summary>
/// Calls the methods, each once with all objects of its place of the response. A method is called as soon as its objects are there;
/// methods that do not wait for each other run at the same time.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="variables">Its variables.</param>
/// <param name="failures">Takes what methods throw.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Executing-Fields; the order in which values are resolved is left open there.</remarks>
internal sealed class BatchResolver(RequestContext context, IReadOnlyDictionary<string, object?> variables, FailureReport failures)
{
    private readonly FieldCaller _caller = new(context, variables, failures);

    /// <summary>Calls what the objects of a batch need before they can be written.</summary>
    public ValueTask ResolveAsync(ObjectBatch batch)
    {
        List<Task>? waiting = null;
        foreach (var field in batch.Plan.Staged)
            Start(ResolveAsync(batch, field), ref waiting);
        return AllOf(waiting);
    }

    /// <summary>Calls what one field of a batch needs, and everything below it.</summary>
    public ValueTask ResolveAsync(ObjectBatch batch, FieldPlan field) => ResolveAsync([(batch, field)], field.Shape.Selection);

    private ValueTask ResolveAsync(IReadOnlyList<ObjectBatch> batches)
    {
        if (batches is [var only])
            return ResolveAsync(only);

        // Fields of different types with one selection below them lead to one place, where their objects are together again.
        List<Task>? waiting = null;
        var calls = batches.SelectMany(batch => batch.Plan.Staged.Select(field => (Batch: batch, Field: field)));
        foreach (var together in calls.GroupBy(call => (object?)call.Field.Shape.Selection ?? call.Field))
            Start(ResolveAsync([.. together], together.Key as SelectionPlan), ref waiting);
        return AllOf(waiting);
    }

    private async ValueTask ResolveAsync((ObjectBatch Batch, FieldPlan Field)[] calls, SelectionPlan? selection)
    {
        List<Task>? waiting = null;
        foreach (var (batch, field) in calls)
            Start(CallAsync(batch, field), ref waiting);
        await AllOf(waiting);
        if (selection is not { LeadsToMethods: true })
            return;

        var children = new SelectionBatch(selection);
        foreach (var (batch, field) in calls)
            Adopt(children, batch.Results[field.Slot]!, field);
        await ResolveAsync(children.Batches);
    }

    private async ValueTask CallAsync(ObjectBatch batch, FieldPlan field) =>
        batch.Results[field.Slot] = new(await _caller.ValuesAsync(batch, field));

    private void Adopt(SelectionBatch children, FieldResults results, FieldPlan field)
    {
        var first = new int[results.Values.Length];
        for (var index = 0; index < first.Length; index++)
        {
            first[index] = children.Count;
            results.Values[index] = Settled(results.Values[index], field);
            ListValues.Collect(results.Values[index], field.Shape, children);
        }

        results.Adopt(children, first);
    }

    private object? Settled(object? value, FieldPlan field)
    {
        try
        {
            return ListValues.Settle(value, field.Shape);
        }
        catch (Exception exception) when (!_caller.IsCancellation(exception))
        {
            return failures.Of(exception, field.Coordinate);
        }
    }

    private static void Start(ValueTask task, ref List<Task>? waiting)
    {
        if (!task.IsCompletedSuccessfully)
            (waiting ??= []).Add(task.AsTask());
    }

    private static ValueTask AllOf(List<Task>? waiting) => waiting switch
    {
        null => default,
        [var one] => new(one),
        _ => new(Task.WhenAll(waiting)),
    };
}
