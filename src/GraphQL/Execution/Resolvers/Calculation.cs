namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>A field that is calculated from the object and the arguments, without I/O and without effects.</summary>
/// <param name="calculate">From the object and the arguments to the value.</param>
public sealed class Calculation(Func<object, FieldArguments, object?> calculate) : FieldResolver
{
    /// <summary>From the object and the arguments to the value.</summary>
    public Func<object, FieldArguments, object?> Calculate { get; } = calculate;
}
