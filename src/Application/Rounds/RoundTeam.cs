using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Rounds;

/// <summary>Who evaluates in a round, and what was drawn there, as far as somebody may see it.</summary>
/// <remarks>Coordinators see all of it; evaluators themselves, those who sit in a panel with them, and the samples; reporters nothing.</remarks>
public static class RoundTeam
{
    /// <summary>Evaluators with their accounts, in the order of these.</summary>
    public static IEnumerable<KeyValuePair<string, Evaluator>> Evaluators(Sight sight, Round round)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        var near = Panels(sight, round).SelectMany(panel => panel.Value.Evaluators).Append(sight.Viewer.Account ?? "").ToHashSet(StringComparer.Ordinal);
        return round.Evaluators.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Where(one => sight.Viewer.Has(Role.Coordinator) || (Evaluates(sight, round) && near.Contains(one.Key)));
    }

    /// <summary>Panels with their codes, in the order of these.</summary>
    public static IEnumerable<KeyValuePair<string, Panel>> Panels(Sight sight, Round round)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        return round.Panels.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Where(one => sight.Viewer.Has(Role.Coordinator) || (Evaluates(sight, round) && one.Value.Evaluators.Contains(sight.Viewer.Account!)));
    }

    /// <summary>Samples for on-the-spot checks, first first.</summary>
    public static IReadOnlyList<SampleDrawn> Samples(Sight sight, Round round)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        return sight.Viewer.Has(Role.Coordinator) || Evaluates(sight, round) ? round.Samples : [];
    }

    private static bool Evaluates(Sight sight, Round round) =>
        sight.Viewer is { Account: { } account } && sight.Viewer.Has(Role.Evaluator) && round.Evaluators.GetValueOrDefault(account) is { Withdrawn: false };
}
