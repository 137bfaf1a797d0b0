using Fadu.Formula;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Plans.Options;

/// <summary>One of the conditions that bear on the outcome.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Place">Place among those of its kind.</param>
internal readonly record struct Rule(RuleKind Kind, int Place)
{
    /// <summary>Whether the outcome is the better one where the condition holds, and where it cannot be told.</summary>
    public (bool WhenTrue, bool WhenMissing) Good => Kind switch
    {
        RuleKind.Veto or RuleKind.Status => (false, true),
        RuleKind.Gate => (true, false),
        _ => (true, true),
    };

    /// <summary>Every one of a system, in file order.</summary>
    public static IEnumerable<Rule> Of(CheckedSystem system) =>
    [
        .. system.Vetoes.Select((_, place) => new Rule(RuleKind.Veto, place)),
        .. system.Gates.Select((_, place) => new Rule(RuleKind.Gate, place)),
        .. system.Statuses.Select((_, place) => new Rule(RuleKind.Status, place)),
        .. system.Checks.Select((_, place) => new Rule(RuleKind.Check, place)),
    ];

    /// <summary>Its condition.</summary>
    public CheckedFormula FormulaIn(CheckedSystem system) => Kind switch
    {
        RuleKind.Veto => system.Vetoes[Place].When,
        RuleKind.Gate => system.Gates[Place].When,
        RuleKind.Status => system.Statuses[Place].When,
        _ => system.Checks[Place].When,
    };
}
