namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>An input value in C#, or why it is none.</summary>
public readonly struct CoercedValue
{
    private CoercedValue(object? value, string? problem) => (Value, Problem) = (value, problem);

    /// <summary>The value; null where there is a problem.</summary>
    public object? Value { get; }

    /// <summary>What is wrong, as the end of a sentence, such as "Int cannot represent 2147483648: it has 32 bits."; null where nothing is.</summary>
    public string? Problem { get; }

    /// <summary>A value.</summary>
    public static CoercedValue Of(object value) => new(value, null);

    /// <summary>Not a value.</summary>
    public static CoercedValue Not(string problem) => new(null, problem);
}
