namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>What a change of a schema does to those who use it.</summary>
public enum ChangeImpact
{
    /// <summary>Every request that was valid still is, and means the same.</summary>
    Safe,

    /// <summary>Every request that was valid still is, but may be answered with what its sender did not expect.</summary>
    Dangerous,

    /// <summary>A request that was valid may be refused, or answered in another shape.</summary>
    Breaking,
}
