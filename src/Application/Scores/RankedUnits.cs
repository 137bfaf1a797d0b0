using System.Collections;

namespace Fadu.Application.Scores;

/// <summary>Units in an order, of which one page is looked at: each is made when it is.</summary>
/// <param name="scores">What is seen of them.</param>
/// <param name="rows">Their rows, in order.</param>
internal sealed class RankedUnits(SeenScores scores, IReadOnlyList<RankedRow> rows) : IReadOnlyList<RankedUnit>
{
    public int Count => rows.Count;

    public RankedUnit this[int index] => new(new(scores, rows[index].Row), rows[index].Key);

    public IEnumerator<RankedUnit> GetEnumerator() => rows.Select(row => new RankedUnit(new(scores, row.Row), row.Key)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
