namespace Fadu.GraphQL.Binding.Marks;

/// <summary>
/// A value that the client may leave out, for arguments and input fields where leaving it out means something else than giving null:
/// in a patch, "leave as it is" and "clear". Where both mean the same, a nullable type is enough.
/// </summary>
/// <typeparam name="T">What the value is when it is given; a nullable type where null may be given.</typeparam>
/// <param name="value">What was given.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Null-Value.</remarks>
public readonly struct Optional<T>(T value) : IEquatable<Optional<T>>
{
    /// <summary>Whether the client gave it; the default of this struct is not given.</summary>
    public bool IsGiven { get; } = true;

    /// <summary>What was given; the default of its type where nothing was.</summary>
    public T? Value { get; } = value;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsGiven == other.IsGiven && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsGiven, Value);

    /// <summary>For people: the value, or that none is given.</summary>
    public override string ToString() => IsGiven ? Value?.ToString() ?? "null" : "not given";

    /// <summary>Whether both are given with equal values, or neither is given.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is given and the other is not, or their values differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
