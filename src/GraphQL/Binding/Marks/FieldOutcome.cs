using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Binding.Marks;

/// <summary>
/// What a method gives for a field that can fail in a way that the client may read: <c>Task&lt;IReadOnlyList&lt;FieldOutcome&lt;Unit&gt;&gt;&gt;</c>.
/// It is for single parents that fail while the others succeed; a method that fails altogether throws <see cref="GraphQLException"/>.
/// </summary>
/// <typeparam name="T">What the value is in C#; a nullable type where the field may be null.</typeparam>
public readonly struct FieldOutcome<T> : IFieldOutcome, IEquatable<FieldOutcome<T>>
{
    private readonly T? _value;

    /// <param name="value">The value of the field.</param>
    public FieldOutcome(T value) => _value = value;

    /// <param name="error">What the client reads instead of a value.</param>
    public FieldOutcome(FieldError error) => Error = error;

    /// <summary>What the client reads instead of a value; null where there is a value.</summary>
    public FieldError? Error { get; }

    object? IFieldOutcome.ValueOrError => Error is null ? _value : Error;

    /// <summary>The field has a value.</summary>
    public static implicit operator FieldOutcome<T>(T value) => new(value);

    /// <summary>The field fails.</summary>
    public static implicit operator FieldOutcome<T>(FieldError error) => new(error);

    /// <inheritdoc/>
    public bool Equals(FieldOutcome<T> other) => Equals(Error, other.Error) && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FieldOutcome<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Error, _value);

    /// <summary>Whether both have equal values or equal errors.</summary>
    public static bool operator ==(FieldOutcome<T> left, FieldOutcome<T> right) => left.Equals(right);

    /// <summary>Whether their values or errors differ.</summary>
    public static bool operator !=(FieldOutcome<T> left, FieldOutcome<T> right) => !left.Equals(right);
}
