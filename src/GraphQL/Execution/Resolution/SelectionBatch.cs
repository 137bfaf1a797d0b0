using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolution;

/// <summary>All objects at one place of the response, sorted by their types.</summary>
/// <param name="selection">What is selected of them.</param>
internal sealed class SelectionBatch(SelectionPlan selection)
{
    private readonly List<ObjectBatch> _batches = [];
    private readonly List<(ObjectBatch? Batch, int Index)>? _places = selection.Type is ObjectType ? null : [];
    private int _count;

    /// <summary>The objects by type, in the order in which types appeared.</summary>
    public IReadOnlyList<ObjectBatch> Batches => _batches;

    /// <summary>How many objects there are, of whatever type.</summary>
    public int Count => _count;

    /// <summary>Where an object went.</summary>
    /// <param name="position">Its place among all objects.</param>
    /// <returns>Its batch, null where it is of no type that may stand there, and its place in that.</returns>
    public (ObjectBatch? Batch, int Index) this[int position] => _places is null ? (_batches[0], position) : _places[position];

    /// <summary>Adds an object.</summary>
    public void Add(object value)
    {
        _count++;
        if (_places is null)
        {
            BatchOf(selection.PlanOf(value)!).Add(value);
            return;
        }

        var batch = PlanOf(value) is { } plan ? BatchOf(plan) : null;
        _places.Add((batch, batch?.Add(value) ?? -1));
    }

    /// <summary>Whether a value is an object, of which something is selected, rather than nothing or an error.</summary>
    public static bool IsObject(object? value) => value is not (null or FieldError);

    // What fails to tell a type here fails again when it is written, where the error has a path.
    private ObjectPlan? PlanOf(object value)
    {
        try
        {
            return selection.PlanOf(value);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    private ObjectBatch BatchOf(ObjectPlan plan)
    {
        foreach (var batch in _batches)
        {
            if (ReferenceEquals(batch.Plan, plan))
                return batch;
        }

        var added = new ObjectBatch(plan);
        _batches.Add(added);
        return added;
    }
}
