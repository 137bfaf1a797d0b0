using System.Collections.Concurrent;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;

namespace Fadu.Indicators.Progress;

/// <summary>The items that bind for each unit of a round, by <see cref="BindingItems"/>, which is asked once for all units to which the same applies.</summary>
internal sealed class BindingTable
{
    private readonly RoundScores _scores;
    private readonly CheckedIndicator[] _leaves;
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> _known = new(StringComparer.Ordinal);

    public BindingTable(RoundScores scores) => (_scores, _leaves) = (scores, [.. scores.Plan.System.Leaves]);

    /// <summary>Codes of the items that bind for a unit.</summary>
    /// <param name="row">Its row.</param>
    public IReadOnlySet<string> this[int row]
    {
        get
        {
            // Whether a node applies depends on its leaves alone.
            var applies = string.Create(_leaves.Length, (_scores, _leaves, row), static (key, of) =>
            {
                for (var i = 0; i < key.Length; i++)
                    key[i] = of._scores.State(of.row, of._leaves[i]) is IndicatorState.NotApplicable ? '-' : '+';
            });
            return _known.GetOrAdd(applies, static (_, of) => BindingItems.Of(of._scores, of.row), (_scores, row));
        }
    }
}
