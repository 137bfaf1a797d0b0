using Fadu.GraphQL.Execution.Planning;

namespace Fadu.GraphQL.Execution.Resolution;

/// <summary>All objects of one type at one place of the response, in whatever lists they stand, and the values of their fields that are there already.</summary>
/// <param name="plan">What is selected of them.</param>
internal sealed class ObjectBatch(ObjectPlan plan)
{
    private readonly List<object> _parents = [];

    /// <summary>What is selected of them.</summary>
    public ObjectPlan Plan { get; } = plan;

    /// <summary>The objects, in the order of the response.</summary>
    public IReadOnlyList<object> Parents => _parents;

    /// <summary>By slot, the values of the fields that are there before anything is written.</summary>
    public FieldResults?[] Results { get; } = new FieldResults?[plan.Staged.Length];

    /// <summary>Adds an object.</summary>
    /// <returns>Its place among the objects of the batch.</returns>
    public int Add(object value)
    {
        _parents.Add(value);
        return _parents.Count - 1;
    }
}
