namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>A field that stands in the object itself, such as a property: read while the response is written, without I/O and without effects.</summary>
/// <param name="read">From the object to the value; a list is any <see cref="System.Collections.IEnumerable"/> but a string.</param>
/// <param name="write">Writes a leaf straight from the object; null where the value is read and then written.</param>
public sealed class ValueReader(Func<object, object?> read, LeafWriter? write) : FieldResolver
{
    /// <summary>From the object to the value.</summary>
    public Func<object, object?> Read { get; } = read;

    /// <summary>Writes a leaf straight from the object; null where the value is read and then written.</summary>
    public LeafWriter? Write { get; } = write;
}
