using System.Collections;
using Fadu.GraphQL.Execution.Planning;

namespace Fadu.GraphQL.Execution.Resolution;

/// <summary>Lists as C# knows them: arrays, lists, and sequences that may come out differently, or at a price, each time they are walked.</summary>
internal static class ListValues
{
    /// <summary>A value in which every list may be walked more than once with the same outcome.</summary>
    public static object? Settle(object? value, OutputShape shape)
    {
        if (shape.Item is not { } item || value is string || value is not IEnumerable list)
            return value;
        if (item.Item is null)
            return list is IList ? list : list.Cast<object?>().ToArray();
        return list.Cast<object?>().Select(inner => Settle(inner, item)).ToArray();
    }

    /// <summary>Adds the objects in a settled value to a batch, in order.</summary>
    public static void Collect(object? value, OutputShape shape, SelectionBatch objects)
    {
        if (!SelectionBatch.IsObject(value))
            return;
        if (shape.Item is not { } item)
            objects.Add(value!);
        else if (value is IList list)
        {
            for (var index = 0; index < list.Count; index++)
                Collect(list[index], item, objects);
        }
    }

    /// <summary>How many objects <see cref="Collect"/> finds in a settled value.</summary>
    public static int Count(object? value, OutputShape shape) =>
        !SelectionBatch.IsObject(value) ? 0
        : shape.Item is not { } item ? 1
        : value is IList list ? CountItems(list, item)
        : 0;

    /// <summary>How many objects <see cref="Collect"/> finds in the items of a settled list.</summary>
    public static int CountItems(IEnumerable list, OutputShape item) => list.Cast<object?>().Sum(inner => Count(inner, item));
}
