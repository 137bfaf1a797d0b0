using System.Collections.Immutable;

namespace Fadu.GraphQL.TypeSystem.Coercion;

/// <summary>An input value in C#, or everything that is wrong with it.</summary>
/// <remarks>
/// Values are <see cref="int"/> for Int, <see cref="double"/> for Float, <see cref="string"/> for String, ID and enumerations,
/// <see cref="bool"/> for Boolean, what the coercion gives for other scalars, <c>object?[]</c> for lists, and
/// <see cref="IReadOnlyDictionary{TKey, TValue}"/> from field name to value for input objects, in the order of the type's fields, with
/// defaults filled in and without the fields that were neither given nor have a default.
/// </remarks>
public readonly struct InputResult
{
    private readonly ImmutableArray<InputProblem> _problems;

    internal InputResult(object? value, ImmutableArray<InputProblem> problems) =>
        (Value, _problems) = (problems.IsEmpty ? value : null, problems);

    /// <summary>The value; null where it is null, and where there are problems.</summary>
    public object? Value { get; }

    /// <summary>All problems, in the order of the value; empty where it is one of its type.</summary>
    public ImmutableArray<InputProblem> Problems => _problems.IsDefault ? [] : _problems;

    /// <summary>Whether there are no problems.</summary>
    public bool Succeeded => Problems.IsEmpty;
}
