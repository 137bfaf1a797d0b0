namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>A field's method that takes one parent at a time; see <see cref="FieldMethod.OneByOne"/>.</summary>
public sealed class OneByOneMethod : FieldResolver
{
    internal OneByOneMethod(Func<object, FieldCall, ValueTask<object?>> resolve) => Resolve = resolve;

    /// <summary>From a parent to its value.</summary>
    public Func<object, FieldCall, ValueTask<object?>> Resolve { get; }
}
