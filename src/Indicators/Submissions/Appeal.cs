namespace Fadu.Indicators.Submissions;

/// <summary>An appeal (申诉) and what became of it.</summary>
/// <param name="Number">1 for the unit's first.</param>
/// <param name="Publication">Number of the publication that it is about.</param>
/// <param name="Indicator">Code of the indicator, bonus, deduction, veto, gate or status rule.</param>
/// <param name="Reason">What the unit says.</param>
/// <param name="Decision">What was decided; null: not yet.</param>
public sealed record Appeal(int Number, int Publication, string Indicator, string Reason, AppealDecided? Decision)
{
    /// <summary>Whether the unit took it back; it is never decided then.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Whether it waits for a decision.</summary>
    public bool IsOpen => Decision is null && !Withdrawn;
}
