using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Scores;

/// <summary>The scores of a round as far as somebody may see them. For one request.</summary>
public sealed class SeenScores
{
    private readonly Sight _sight;
    private readonly RankingOrders _orders;
    private readonly UnitIndex _index;
    // Whether the ranking of each is seen; null: not asked for yet.
    private readonly object?[] _groups;
    // The same for the figures of their values.
    private readonly object?[] _figures;

    internal SeenScores(Sight sight, Round round, BookReading reading, UnitContexts contexts, RankingOrders orders)
    {
        (_sight, Round, Reading, Contexts, _orders) = (sight, round, reading, contexts, orders);
        _index = UnitIndex.Of(reading.Scores.Table.Units);
        (_groups, _figures) = (new object?[_index.Groups.Count], new object?[_index.Groups.Count]);
    }

    /// <summary>The round as it stands now, by which rights are judged.</summary>
    public Round Round { get; }

    /// <summary>What the scores stand on: basis, revision, the last event that they know of.</summary>
    public BookReading Reading { get; }

    /// <summary>The moment as of which they are; null: as things stand now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether one unit's draft stands in place of what it submitted.</summary>
    public bool IsPreview { get; init; }

    internal UnitContexts Contexts { get; }

    /// <summary>
    /// The units that are seen at all, by code: where the ranking of their group is, and one's own. Those that were withdrawn are left out.
    /// </summary>
    public IReadOnlyList<SeenUnit> Units()
    {
        var own = _sight.UnitsWithMarks(Round);
        return [.. Enumerable.Range(0, Reading.Scores.Count).Where(row => !Reading.Scores.Table.Units[row].Withdrawn && Shows(row, own)).Select(row => new SeenUnit(this, row))];
    }

    /// <summary>One unit, also one that was withdrawn; null where it takes no part or is not seen.</summary>
    public SeenUnit? Find(string unit) => _index.RowOf(unit) is { } row
        && ((!Reading.Scores.Table.Units[row].Withdrawn && ShowsRank(row)) || ShowsMarks(unit)) ? new(this, row) : null;

    /// <summary>The units that are seen in an order, by what is seen of them.</summary>
    /// <param name="order">The order.</param>
    /// <param name="indicator">The indicator, where the order is by one.</param>
    /// <param name="admits">Which of them; null: all.</param>
    internal IReadOnlyList<RankedRow> InOrder(RankingOrder order, CheckedIndicator? indicator, Func<SeenUnit, bool>? admits)
    {
        var (all, own) = (_orders.Of(order, indicator), _sight.UnitsWithMarks(Round));
        var seesAll = Enumerable.Range(0, _groups.Length).All(ShowsGroup)
            // Who was enrolled after the round was looked at has marks that are not seen yet.
            && (order.By is not RankingBy.Indicator || (own is null && Reading.Scores.Count <= Round.Units.Count));
        if (seesAll && admits is null)
            return all;

        var (seen, keyless) = (new List<RankedRow>(), false);
        foreach (var one in all)
        {
            if (!Shows(one.Row, own) || admits?.Invoke(new(this, one.Row)) is false)
                continue;
            var withKey = seesAll || ShowsKey(one.Row, order.By);
            seen.Add(withKey ? one : one with { Key = one.Key with { Number = null } });
            keyless |= !withKey;
        }

        return keyless ? RankingOrders.Sort(seen, order) : seen;
    }

    /// <summary>An indicator of the revision by its code; null where it has none of that code.</summary>
    public CheckedIndicator? Indicator(string code) => Reading.Scores.Plan.System.Indicators.FirstOrDefault(indicator => indicator.Code == code);

    internal bool ShowsRank(int row) => ShowsGroup(_index.GroupOf(row));

    // Those of values: what a formula says of the peers comes from what they reported.
    internal bool ShowsFigures(int row)
    {
        var group = _index.GroupOf(row);
        return (bool)(_figures[group] ??= _sight.SeesGroupValues(Round, _index.Groups[group]));
    }

    // What a change would do among its peers tells the values of single ones, not figures of the group alone.
    internal bool ShowsValuesOfGroup(int row)
    {
        var units = Reading.Scores.Table.Units;
        return ShowsFigures(row) && units.All(unit => unit.Group != units[row].Group || _sight.SeesSubmission(Round, unit.Code));
    }

    internal bool ShowsMarks(string unit) => _sight.SeesMarks(Round, unit);

    internal bool ShowsValues(string unit) => _sight.SeesSubmission(Round, unit);

    private bool Shows(int row, IReadOnlySet<string>? own) =>
        ShowsRank(row) || (Reading.Scores.Table.Units[row].Code is var unit && own?.Contains(unit) is not false && ShowsMarks(unit));

    private bool ShowsKey(int row, RankingBy by) => by switch
    {
        RankingBy.Rank => ShowsRank(row),
        RankingBy.Indicator => ShowsMarks(Reading.Scores.Table.Units[row].Code),
        _ => true,
    };

    // Asked for every row. Two that ask at once find the same.
    private bool ShowsGroup(int group) => (bool)(_groups[group] ??= _sight.SeesRanking(Round, _index.Groups[group]));
}
