using System.Diagnostics.CodeAnalysis;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>The arguments of a field after coercion: defaults filled in, every value of its type.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments.</remarks>
public sealed class FieldArguments
{
    private readonly Members<InputValue> _definitions;
    private readonly object?[] _values;
    private readonly bool[] _given;
    private IReadOnlyDictionary<string, object?>? _byName;

    /// <param name="definitions">The arguments that the field defines.</param>
    /// <param name="values">The value of each, in the order of the definitions; null for one without a value.</param>
    /// <param name="given">Whether each has a value, in the same order.</param>
    /// <exception cref="ArgumentException">There are not as many values as definitions.</exception>
    public FieldArguments(Members<InputValue> definitions, ReadOnlySpan<object?> values, ReadOnlySpan<bool> given)
    {
        if (values.Length != definitions.Count || given.Length != definitions.Count)
            throw new ArgumentException($"{definitions.Count} arguments are defined, {values.Length} values and {given.Length} marks are given.", nameof(values));
        (_definitions, _values, _given) = (definitions, values.ToArray(), given.ToArray());
    }

    /// <summary>Those of a field without arguments.</summary>
    public static FieldArguments None { get; } = new(new([]), [], []);

    /// <summary>How many the field defines.</summary>
    public int Count => _values.Length;

    /// <summary>The arguments that have a value, by name.</summary>
    public IReadOnlyDictionary<string, object?> ByName => _byName ??= Enumerable.Range(0, Count)
        .Where(index => _given[index])
        .ToDictionary(index => _definitions[index].Name, index => _values[index], StringComparer.Ordinal);

    /// <summary>The value of the argument at a place of the definition, from 0; null where it is null or has none.</summary>
    public object? this[int index] => _values[index];

    /// <summary>The value of an argument; null where it is null or has none.</summary>
    /// <param name="name">The name of an argument that the field defines.</param>
    /// <exception cref="ArgumentException">The field defines no such argument.</exception>
    public object? this[string name] => _values[IndexOf(name)];

    /// <summary>Whether the argument at a place has a value, given or by default; null is a value too.</summary>
    public bool Has(int index) => _given[index];

    /// <summary>Whether an argument has a value, given or by default; null is a value too.</summary>
    /// <param name="name">The name of an argument that the field defines.</param>
    /// <exception cref="ArgumentException">The field defines no such argument.</exception>
    public bool Has(string name) => _given[IndexOf(name)];

    /// <summary>The value of an argument, as the C# type that its coercion makes.</summary>
    /// <typeparam name="T">What the values of the argument's type are in C#; a nullable one where the argument may be null.</typeparam>
    /// <param name="name">The name of an argument that the field defines.</param>
    /// <exception cref="ArgumentException">The field defines no such argument.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    [return: MaybeNull]
    public T Get<T>(string name) => this[name] is { } value ? (T)value : default;

    private int IndexOf(string name)
    {
        for (var index = 0; index < _definitions.Count; index++)
        {
            if (_definitions[index].Name == name)
                return index;
        }

        throw new ArgumentException($"The field defines no argument {name}.", nameof(name));
    }
}
