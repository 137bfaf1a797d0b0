namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>What came of writing a leaf straight from its object.</summary>
public readonly struct LeafOutcome : IEquatable<LeafOutcome>
{
    private static readonly object NoValue = new();
    private readonly object? _marker;

    private LeafOutcome(object? marker) => _marker = marker;

    /// <summary>The value is written.</summary>
    public static LeafOutcome Written => default;

    /// <summary>The value is null and nothing is written; the engine knows whether null may stand there.</summary>
    public static LeafOutcome Null => new(NoValue);

    /// <summary>Whether the value is written.</summary>
    public bool IsWritten => _marker is null;

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => ReferenceEquals(_marker, NoValue);

    /// <summary>Why the value is none of the leaf's type; null where it is one.</summary>
    public string? Problem => _marker as string;

    /// <summary>The value is none of the leaf's type, and nothing is written.</summary>
    /// <param name="problem">Why, as a sentence.</param>
    public static LeafOutcome Not(string problem) => new(problem);

    /// <inheritdoc/>
    public bool Equals(LeafOutcome other) => Equals(_marker, other._marker);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LeafOutcome other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _marker?.GetHashCode() ?? 0;

    /// <summary>Whether two outcomes are the same.</summary>
    public static bool operator ==(LeafOutcome left, LeafOutcome right) => left.Equals(right);

    /// <summary>Whether two outcomes differ.</summary>
    public static bool operator !=(LeafOutcome left, LeafOutcome right) => !left.Equals(right);
}
