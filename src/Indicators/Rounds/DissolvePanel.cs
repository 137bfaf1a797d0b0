using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Ends a panel; its grades stay, and its items may be graded by every evaluator again.</summary>
/// <param name="Panel">Code of the panel.</param>
public sealed record DissolvePanel(string Panel)
{
    /// <summary>Dissolves it; nothing where there is no such panel.</summary>
    /// <returns><c>round.unknown</c>, <c>round.closed</c>.</returns>
    public Result<RoundEvent[]> Decide(Round state) => RoundRules.NotRunning(state) is { } refusal
        ? refusal
        : state.Panels.ContainsKey(Panel) ? new RoundEvent[] { new PanelDissolved(Panel) } : Array.Empty<RoundEvent>();
}
