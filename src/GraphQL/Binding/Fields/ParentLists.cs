namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Gives methods their parents under the type that they ask for; compiled calls use it.</summary>
internal static class ParentLists
{
    /// <summary>All parents in order.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<object> parents)
    {
        var typed = new T[parents.Count];
        for (var index = 0; index < typed.Length; index++)
            typed[index] = (T)parents[index];
        return typed;
    }
}
