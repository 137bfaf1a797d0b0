using System.Diagnostics.CodeAnalysis;

namespace Fadu.Kernel;

/// <summary>Either a value or the problems that stand in its way; all of them, not the first.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class Result<T>
    where T : class
{
    private Result(T? value, IReadOnlyList<Problem> problems) => (Value, Problems) = (value, problems);

    /// <summary>The value; null when there are problems.</summary>
    public T? Value { get; }

    /// <summary>In the order of the input; empty when there is a value.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>A value without problems.</summary>
    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>One problem.</summary>
    public static implicit operator Result<T>(Problem problem) => new(null, [problem]);

    /// <summary>Several problems; at least one.</summary>
    /// <exception cref="ArgumentException">The list is empty: then there is nothing to refuse with.</exception>
    public static implicit operator Result<T>(Problem[] problems) => problems is []
        ? throw new ArgumentException("A refusal names at least one problem.", nameof(problems))
        : new(null, problems);
}
