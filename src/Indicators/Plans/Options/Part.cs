using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Plans.Options;

/// <summary>Levers that some formulas read together, so that they have to be chosen together, and no others.</summary>
internal sealed class Part
{
    /// <summary>Places of the levers, ascending.</summary>
    public required IReadOnlyList<int> Levers { get; init; }

    /// <summary>The leaves that depend on them.</summary>
    public required IReadOnlyList<CheckedIndicator> Leaves { get; init; }

    /// <summary>Places of the bonuses that depend on them.</summary>
    public required IReadOnlyList<int> Bonuses { get; init; }

    /// <summary>Places of the deductions that depend on them.</summary>
    public required IReadOnlyList<int> Deductions { get; init; }

    /// <summary>The conditions that depend on them.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>适用条件 of the leaves and of what stands above them, that depend on them: by slot of the tree of marks.</summary>
    public required IReadOnlyList<int> Conditions { get; init; }

    /// <summary>Whether a formula reads marks that the levers move (得分.CODE): then the whole unit is scored for every choice.</summary>
    public required bool ReadsMarks { get; init; }

    /// <summary>Whether a formula looks at the group.</summary>
    public required bool UsesPeers { get; init; }

    /// <summary>The same with some levers only: the others stay where they are.</summary>
    /// <param name="levers">Of its own.</param>
    public Part With(IReadOnlyList<int> levers) => levers.Count == Levers.Count ? this : new()
    {
        Levers = levers,
        Leaves = Leaves,
        Bonuses = Bonuses,
        Deductions = Deductions,
        Rules = Rules,
        Conditions = Conditions,
        ReadsMarks = ReadsMarks,
        UsesPeers = UsesPeers,
    };
}
