using System.Runtime.CompilerServices;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Gives what methods return the form that the engine takes; compiled calls use it.</summary>
internal static class Results
{
    /// <summary>A value, or the error that stands for it.</summary>
    public static object? Value<T>(T value) => value is IFieldOutcome outcome ? outcome.ValueOrError : value;

    /// <summary>A value.</summary>
    public static ValueTask<object?> One<T>(T value) => new(Value(value));

    /// <summary>A value that is waited for.</summary>
    public static async ValueTask<object?> OneAwaited<T>(ValueTask<T> pending) => Value(await pending);

    /// <summary>A value for each parent.</summary>
    public static ValueTask<IReadOnlyList<object?>> All<TList, T>(TList values)
        where TList : IReadOnlyList<T> => new(Listed<T>(values));

    /// <summary>A value for each parent, waited for.</summary>
    public static async ValueTask<IReadOnlyList<object?>> AllAwaited<TList, T>(ValueTask<TList> pending)
        where TList : IReadOnlyList<T> => Listed<T>(await pending);

    /// <summary>A stream of events.</summary>
    public static ValueTask<IAsyncEnumerable<object?>> Stream<TStream, T>(TStream events)
        where TStream : IAsyncEnumerable<T> => new(Events<T>(events));

    /// <summary>A stream of events that is waited for.</summary>
    public static async ValueTask<IAsyncEnumerable<object?>> StreamAwaited<TStream, T>(ValueTask<TStream> pending)
        where TStream : IAsyncEnumerable<T> => Events<T>(await pending);

    private static IReadOnlyList<object?> Listed<T>(IReadOnlyList<T> values) =>
        values as IReadOnlyList<object?> ?? [.. values.Select(Value)];

    private static IAsyncEnumerable<object?> Events<T>(IAsyncEnumerable<T> events) =>
        events as IAsyncEnumerable<object?> ?? Boxed(events, CancellationToken.None);

    private static async IAsyncEnumerable<object?> Boxed<T>(IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var one in events.WithCancellation(cancellationToken))
            yield return one;
    }
}
