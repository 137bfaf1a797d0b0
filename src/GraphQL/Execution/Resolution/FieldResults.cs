namespace Fadu.GraphQL.Execution.Resolution;

/// <summary>The values of one field for all objects of a batch.</summary>
/// <param name="values">One for each object: null, a value, a list, or the error of this object's field.</param>
internal sealed class FieldResults(object?[] values)
{
    /// <summary>One for each object.</summary>
    public object?[] Values { get; } = values;

    /// <summary>The objects in the values, all lists flattened; null where nothing below has to be there before writing.</summary>
    public SelectionBatch? Children { get; private set; }

    /// <summary>For each value, the place of its first object among the children.</summary>
    public int[] FirstChild { get; private set; } = [];

    /// <summary>Takes the objects in the values.</summary>
    public void Adopt(SelectionBatch children, int[] firstChild) => (Children, FirstChild) = (children, firstChild);
}
