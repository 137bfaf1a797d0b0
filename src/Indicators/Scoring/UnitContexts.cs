using System.Collections;
using System.Collections.Concurrent;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Scoring;

/// <summary>Gives the formulas of a scored round each unit's values and peers, as scoring itself did.</summary>
/// <param name="scores">The scored round.</param>
public sealed class UnitContexts(RoundScores scores)
{
    private readonly ConcurrentDictionary<(CheckedIndicator? Leaf, int Group), PeerList> _peers = new();

    /// <summary>For the formula of a leaf: the peers are the units to which it applies.</summary>
    /// <exception cref="ArgumentException">The indicator has no formula.</exception>
    public RowContext ForFormula(int unit, CheckedIndicator leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return leaf.IsLeaf ? Context(unit, leaf) : throw new ArgumentException($"{leaf.Code} has no formula.", nameof(leaf));
    }

    /// <summary>For any other formula (适用条件, bonuses, vetoes, gates …): the peers are all units of the group.</summary>
    public RowContext ForCondition(int unit) => Context(unit, null);

    private RowContext Context(int unit, CheckedIndicator? leaf)
    {
        var group = scores.Groups.Of[unit];
        var peers = group < 0 ? null : _peers.GetOrAdd((leaf, group), Peers);
        return new(scores, unit, (IReadOnlyList<IFormulaContext>?)peers ?? [], peers?.Memory);
    }

    private PeerList Peers((CheckedIndicator? Leaf, int Group) key) => new(scores, key.Leaf, key.Group);

    // A group may have thousands of units and is asked for by each of them; most formulas look at none.
    internal sealed class PeerList(RoundScores scores, CheckedIndicator? leaf, int group) : IReadOnlyList<IFormulaContext>
    {
        public PeerMemory Memory { get; } = new();

        public int Count => Rows.Length;

        // Ascending. Two that ask at once find the same.
        private int[] Rows => field ??=
        [
            .. Enumerable.Range(0, scores.Count).Where(unit => scores.Groups.Of[unit] == group && (leaf is null || scores.Applies(unit, leaf))),
        ];

        public bool Has(int unit) => Array.BinarySearch(Rows, unit) >= 0;

        public IFormulaContext this[int index] => new RowContext(scores, Rows[index], this, Memory);

        public IEnumerator<IFormulaContext> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
