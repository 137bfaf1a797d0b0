namespace Fadu.Indicators.Statistics;

/// <summary>Where units lose marks: one leaf of the tree, or one deduction.</summary>
/// <remarks>
/// Marks are those that the total lacks. Below a node that does not sum its children, what the node lost is shared out among the children in
/// proportion to what each of them lost; of a minimum, among those that are the least.
/// </remarks>
public sealed record MarksLoss
{
    /// <summary>Code of the indicator or deduction.</summary>
    public required string Code { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Units for which it counts.</summary>
    public required int Concerned { get; init; }

    /// <summary>Units that lose something.</summary>
    public required int Losing { get; init; }

    /// <summary>What they lose together.</summary>
    public required decimal Marks { get; init; }

    /// <summary>What a unit for which it counts loses in the mean, at 12 decimals; 0 where it counts for nobody.</summary>
    public required decimal Mean { get; init; }

    /// <summary>Share of all marks lost, 0 to 1, at 12 decimals; 0 where nothing is lost at all.</summary>
    public required decimal Share { get; init; }

    /// <summary>By reason, the most marks first.</summary>
    public required IReadOnlyList<LossCause> Causes { get; init; }
}
