using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>Makes the lists that C# takes of the lists that coercion gives.</summary>
internal static class InputLists
{
    /// <summary>Whether lists of a type can be made: arrays, <see cref="IReadOnlyList{T}"/> and <see cref="ImmutableArray{T}"/>.</summary>
    public static bool IsList(Type type) => type.IsSZArray || IsGeneric(type, typeof(IReadOnlyList<>)) || IsImmutable(type);

    /// <summary>Whether it is an <see cref="ImmutableArray{T}"/>.</summary>
    public static bool IsImmutable(Type type) => IsGeneric(type, typeof(ImmutableArray<>));

    /// <summary>The list, item by item.</summary>
    public static T[] Array<T>(object list, Func<object?, T> item)
    {
        var items = (IReadOnlyList<object?>)list;
        var array = new T[items.Count];
        for (var index = 0; index < array.Length; index++)
            array[index] = item(items[index]);
        return array;
    }

    /// <summary>The list, item by item.</summary>
    public static ImmutableArray<T> Immutable<T>(object list, Func<object?, T> item) =>
        ImmutableCollectionsMarshal.AsImmutableArray(Array(list, item));

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
