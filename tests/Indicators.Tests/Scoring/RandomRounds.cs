using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>Random systems that use every rule of scoring, and random tables for them.</summary>
internal sealed class RandomRounds(int seed)
{
    private static readonly string[] Formulas =
    [
        "[满分]", "[满分] * 2 / 3", "0", "-1", "[x1]", "[x1] / [x2]", "Linear([x1], 0, 10)", "Linear([x2], 10, 1)", "Tier([x1], 8, 2, 4, 1, 0)",
        "Deduct([x2], 0.7)", "PerCount([x3], 0.333, 2)", "if([b1], [满分], 0)", "Coalesce([x3], 1)", "[上期.x1]", "Growth([x1])", "[单位.y1]",
        "[满分] * Ratio([x1], PeerMax([x1]))", "[满分] * MinMax([x2])", "PeerRank([x1])", "ZScore([x2]) + 1", "PeerCount([x3])",
        "[满分] * PeerPercentile([x1])", "PeerMean([x1] + [x2])", "PeerSum([x3]) / 7",
    ];

    private static readonly string[] Conditions =
        ["[x1] > 3", "[b1]", "[b2]", "[x2] <= PeerMean([x2])", "Coalesce([x3], 0) > 2", "not [b2] or [x4] > 5", "[x1] * 3 >= [x2]", "PeerRank([x4]) > 1"];

    private readonly Random _random = new(seed);
    private readonly List<string> _done = [];
    private int _codes;

    public IndexSystem System()
    {
        _done.Clear();
        _codes = 0;
        var aggregate = Maybe(0.7) ? Aggregate.Sum : Any<Aggregate>();
        Indicator[] tops = [Leaf(1 + _random.Next(9)), .. Some(0, 4).Select(_ => Indicator(2))];
        var full = aggregate is Aggregate.Sum ? tops.Sum(Draft.MarksOf) : 100;
        var decimals = _random.Next(0, 5);
        return Draft.Whole(tops) with
        {
            FullMarks = full,
            Aggregate = aggregate,
            Decimals = decimals,
            WhenMissing = Any<WhenMissing>(),
            Bands = [new("甲等", full * 0.6m, Maybe(0.5) ? 0.3m : null), new("乙等", full * 0.3m, null), new("丙等", Maybe(0.8) ? 0 : full * 0.1m, null)],
            BandSets = [new("另", [new("过", full * 0.5m, null), new("不过", 0, null)])],
            Bonuses = [.. Some(0, 2).Select(i => Draft.Adjust($"J{i}", "[x1] / 3", Maybe(0.5) ? Numbers.Round(1.2555m, decimals) : null))],
            BonusCap = Maybe(0.5) ? 2 : null,
            Deductions = [.. Some(0, 2).Select(i => Draft.Adjust($"K{i}", "[x2] - 4", Maybe(0.5) ? 3 : null))],
            DeductionCap = Maybe(0.5) ? 2.5m : null,
            Vetoes = [.. Some(0, 2).Select(Veto)],
            Gates = [.. Some(0, 1).Select(i => new Gate { Code = $"G{i}", Name = $"G{i}", When = Condition() })],
            Statuses = [.. Some(0, 1).Select(i => new Status { Code = $"X{i}", Name = $"X{i}", When = Condition(), BandSets = Maybe(0.5) ? [] : ["另"] })],
        };
    }

    public RoundTable Table(CheckedSystem system)
    {
        var units = Some(0, 12).Select(i => new TableUnit($"u{i}", $"u{i}", Pick<string?>(null, "东", "西"), Maybe(0.1))).ToArray();
        var columns = new Dictionary<Parameter, Column>();
        foreach (var parameter in system.Parameters.Where(_ => Maybe(0.9)))
        {
            var column = new Column(parameter.Parameter.Type, units.Length);
            var present = Pick(0.6, 0.9, 1);
            for (var row = 0; row < units.Length; row++)
                column[row] = Maybe(present) ? ValueOf(column.Type) : Value.None(column.Type, Pick(MissingReason.NotReported, MissingReason.NotVerified));

            columns[parameter.Parameter] = column;
        }

        return new(units, columns);
    }

    /// <summary>The same units with their values in another order.</summary>
    public (RoundTable Table, int[] From) Shuffled(RoundTable table)
    {
        int[] from = [.. Enumerable.Range(0, table.Units.Count)];
        _random.Shuffle(from);
        var columns = table.Columns.ToDictionary(pair => pair.Key, pair =>
        {
            var column = new Column(pair.Value.Type, from.Length);
            for (var row = 0; row < from.Length; row++)
                column[row] = pair.Value[from[row]];
            return column;
        });
        return (new([.. from.Select(row => table.Units[row])], columns), from);
    }

    /// <summary>Some units with some other values, and their rows; columns in which nothing changed are the same.</summary>
    public (RoundTable Table, int[] Rows) Changed(RoundTable table)
    {
        var count = Maybe(0.7) ? 1 : _random.Next(1, table.Units.Count + 1);
        int[] rows = [.. Some(count, count).Select(_ => _random.Next(table.Units.Count))];
        var share = Pick(0.1, 0.4, 1);
        var columns = table.Columns.ToDictionary(pair => pair.Key, pair =>
        {
            if (!Maybe(share))
                return pair.Value;

            var column = new Column(pair.Value.Type, pair.Value.Rows);
            for (var row = 0; row < column.Rows; row++)
                column[row] = !rows.Contains(row) || Maybe(0.2) ? pair.Value[row] : Maybe(0.7) ? ValueOf(column.Type) : Value.None(column.Type, MissingReason.NotReported);
            return column;
        });
        return (new(table.Units, columns), rows);
    }

    private Indicator Indicator(int depth) => depth > 4 || Maybe(0.5) ? Leaf(Marks()) : Node(depth);

    private Indicator Leaf(decimal marks)
    {
        var leaf = Draft.Leaf(
            NextCode(),
            marks,
            _done.Count > 0 && Maybe(0.15) ? $"[得分.{Pick([.. _done])}]" : Pick(Formulas),
            marks == 0 || Maybe(0.3) ? Pick(1, 2.5m, 4, 7) : null,
            Maybe(0.25) ? Condition() : null,
            Maybe(0.6) ? null : Any<WhenMissing>());
        _done.Add(leaf.Code);
        return leaf;
    }

    private Indicator Node(int depth)
    {
        var (code, condition, aggregate) = (NextCode(), Maybe(0.2) ? Condition() : null, Maybe(0.5) ? Aggregate.Sum : Any<Aggregate>());
        Indicator[] children = aggregate is Aggregate.Sum ? [] : [Leaf(1 + _random.Next(5))];
        children = [.. children, .. Some(1, 4).Select(_ => Indicator(depth + 1))];
        _done.Add(code);
        var node = aggregate is Aggregate.Sum ? Draft.Sum(code, children) : Draft.Node(code, aggregate, Marks(), children);
        return node with { AppliesWhen = condition };
    }

    private Veto Veto(int i) => new()
    {
        Code = $"V{i}",
        Name = $"V{i}",
        When = Condition(),
        Effect = Maybe(0.8) ? VetoEffect.Band : VetoEffect.Commendation,
        Band = Pick<string?>(null, "乙等", "丙等"),
        BandsBySet = Maybe(0.5) ? new Dictionary<string, string> { ["另"] = Pick("过", "不过") } : new(),
    };

    private string Condition() => _done.Count > 0 && Maybe(0.1) ? $"[得分.{Pick([.. _done])}] > 0.5" : Pick(Conditions);

    private decimal Marks() => _random.Next(10) switch
    {
        0 => 0,
        1 => 0.125m * _random.Next(1, 9),
        < 4 => 0.5m * _random.Next(1, 20),
        _ => _random.Next(1, 15),
    };

    private Value ValueOf(FormulaType type) => type is FormulaType.Boolean
        ? Value.Of(Maybe(0.5))
        : Value.Of(Pick(_random.Next(0, 11), _random.Next(0, 11), _random.Next(-200, 1_200) / 100m));

    private string NextCode() => $"{++_codes}";

    private IEnumerable<int> Some(int least, int most) => Enumerable.Range(0, _random.Next(least, most + 1));

    private bool Maybe(double chance) => _random.NextDouble() < chance;

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    private T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());
}
