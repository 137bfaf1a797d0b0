namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>
/// A field that may do I/O or have effects. It is called once for all objects of a place of the response, however many they are;
/// so a query sends as many calls as it has such fields, never as many as there are objects.
/// </summary>
/// <param name="resolve">
/// Gives one value for each parent, in the order of the parents. A value is null, an object, a list, or a <see cref="FieldError"/>
/// where this parent's field alone fails.
/// </param>
public sealed class FieldMethod(Func<FieldCall, ValueTask<IReadOnlyList<object?>>> resolve) : FieldResolver
{
    /// <summary>Gives one value for each parent, in the order of the parents.</summary>
    public Func<FieldCall, ValueTask<IReadOnlyList<object?>>> Resolve { get; } = resolve;

    /// <summary>
    /// A method that takes one parent at a time. It is for work that needs no I/O and for roots, where there is one parent anyway;
    /// calls that wait are all started before the first is waited for, and each may fail alone.
    /// </summary>
    /// <param name="resolve">From a parent to its value.</param>
    public static OneByOneMethod OneByOne(Func<object, FieldCall, ValueTask<object?>> resolve) => new(resolve);
}
