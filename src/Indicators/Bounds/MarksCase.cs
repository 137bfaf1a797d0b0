namespace Fadu.Indicators.Bounds;

/// <summary>An indicator that counts and is worth so much, with the least and the most that can be got then.</summary>
internal sealed class MarksCase
{
    public required int Slot { get; init; }

    public required decimal Effective { get; init; }

    /// <summary>Where it was first met; null: at the root.</summary>
    public required MarksCase? Above { get; init; }

    /// <summary>Which of its siblings count there; null likewise.</summary>
    public required MarksPattern? Among { get; init; }

    public decimal Low { get; set; }

    public decimal High { get; set; }

    /// <summary>Which children count where the least is got; null on a leaf, and where the ways were too many to look at.</summary>
    public MarksPattern? LowAt { get; set; }

    /// <summary>The same for the most.</summary>
    public MarksPattern? HighAt { get; set; }
}
