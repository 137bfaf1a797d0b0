namespace Fadu.Indicators.Rounds;

/// <summary>A person who verifies and grades in a round.</summary>
/// <param name="Name">Name for people; personal data; the account once the name was erased.</param>
/// <param name="BelongsTo">Codes of the units that he or she belongs to and so never evaluates (回避).</param>
/// <param name="Assigned">Codes of the units to be evaluated; null: all.</param>
/// <param name="Withdrawn">Whether he or she has left; earlier grades stay.</param>
public sealed record Evaluator(string Name, IReadOnlyList<string> BelongsTo, IReadOnlyList<string>? Assigned, bool Withdrawn)
{
    /// <summary>Whether the round has taken note that the name was erased.</summary>
    public bool Erased { get; init; }

    /// <summary>Whether he or she is asked to evaluate a unit: still there, assigned to it and not of it.</summary>
    public bool Evaluates(string unit) => !Withdrawn && !BelongsTo.Contains(unit) && (Assigned is null || Assigned.Contains(unit));
}
