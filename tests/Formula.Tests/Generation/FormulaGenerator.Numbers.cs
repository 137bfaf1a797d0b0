using System.Globalization;
using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Generation;

internal sealed partial class FormulaGenerator
{
    private static readonly string[] Literals =
    [
        "0", "1", "2", "3", "4", "5", "10", "60", "90", "100", "0.1", "0.5", "0.8", "0.85", "0.95", "1.00", "30", "12.345", "0.005", "33.33",
        "0.000000000001", "0.0000000000004", "1e-13", "1e20", "7e28", "1234567890123456789.123456789", "9999999999999999999999999999",
    ];

    private static readonly string[] Tiny = ["0.0000000000004", "1e-13"];

    private static readonly string[] OfOne = ["Abs", "Ceiling", "Floor", "Truncate", "Sign", "Sqrt", "Exp", "Ln", "Log10"];

    private static readonly string[] OverPeers =
        ["PeerMin", "PeerMax", "PeerMean", "PeerMedian", "PeerSum", "PeerStdDev", "PeerCount", "PeerRank", "PeerPercentile", "MinMax", "ZScore"];

    private string Number(int depth)
    {
        if (depth <= 0)
            return random.Next(5) < 2 ? Literal() : random.Next(12) == 0 ? "[满分]" : Name(FormulaType.Number);

        return random.Next(20) switch
        {
            0 => Number(0),
            < 6 => Arithmetic(depth),
            < 8 => Choice(FormulaType.Number, depth),
            8 => $"-({Number(depth - 1)})",
            < 10 => $"{Pick(OfOne)}({Number(depth - 1)})",
            10 => $"{Pick("Min", "Max")}({Several(depth)})",
            11 => $"Round({Number(depth - 1)}, {Pick("0", "1", "2", "2", "12", "28", "1 + " + Number(0))})",
            12 => Pick(
                () => $"Pow({Number(depth - 1)}, {Pick("2", "0.5", "3", "-(1)", Number(0))})",
                () => $"Log({Number(depth - 1)}, {Pick("2", "10", "0.5", Number(0))})"),
            < 18 => Shape(depth),
            _ when _insidePeers => Arithmetic(depth),
            _ => Peers(depth),
        };
    }

    private string Arithmetic(int depth)
    {
        var (left, right) = (Number(depth - 1), Number(depth - 1));
        var sign = Pick("+", "-", "*", "/", "%", "/");
        return random.Next(3) switch
        {
            0 => $"{left} {sign} {right}",
            1 => $"({left}) {sign} ({right})",
            _ => $"({left} {sign} {right})",
        };
    }

    private string Shape(int depth) => random.Next(11) switch
    {
        0 => $"Ratio({Number(depth - 1)}, {Number(depth - 1)})",
        1 => Pick(() => $"Clamp({Number(depth - 1)}, 0, 1)", () => $"Clamp({Number(depth - 1)}, {Number(depth - 1)}, {Name(FormulaType.Number)})"),
        2 => Pick(() => $"Linear({Number(depth - 1)}, 60, 90)", () => $"Linear({Number(depth - 1)}, 0.3, 0)", () => $"Linear({Number(depth - 1)}, {Number(depth - 1)}, {Name(FormulaType.Number)})"),
        3 => $"Tier({Steps(depth)})",
        4 => $"TierBelow({Steps(depth)})",
        5 => $"PerCount({Number(depth - 1)}, {Number(0)}, {Pick("[满分]", Number(depth - 1))})",
        6 => Pick(() => $"Deduct({Number(depth - 1)}, {Number(0)})", () => $"Deduct({Number(depth - 1)}, {Number(0)}, {Number(0)})"),
        7 => Pick(() => $"Grade([评级], '优', 1, '良', 0.8)", () => $"Grade([评级], '优', 1, '良', {Number(depth - 1)}, '中', 0.6, '差', {Number(0)})", () => $"Grade({Text(depth - 1)}, '优', 1, {Grade()}, {Number(0)})"),
        8 => $"DaysLate({Date(depth - 1)}, {Date(depth - 1)})",
        9 => Pick(() => $"Late({Date(depth - 1)}, {Date(depth - 1)}, {Pick("0.1", Number(0))})", () => $"Late({Date(depth - 1)}, [截止日], {Number(0)}, {Number(0)})"),
        _ => $"Growth([{Pick([.. _parameters.Of(FormulaType.Number).Where(parameter => parameter.Previous is not null)]).Name}])",
    };

    private string Peers(int depth)
    {
        _insidePeers = true;
        var text = $"{Pick(OverPeers)}({Number(depth - 1)})";
        _insidePeers = false;
        return text;
    }

    private string Steps(int depth)
    {
        var steps = Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{(random.Next(5) == 0 ? Number(depth - 1) : Literal())}, {(random.Next(5) == 0 ? Number(depth - 1) : Literal())}");
        return $"{Number(depth - 1)}, {string.Join(", ", steps)}, {(random.Next(3) == 0 ? Number(depth - 1) : Literal())}";
    }

    private string Several(int depth) => string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Number(depth - 1)));

    private string Literal() => random.Next(3) switch
    {
        0 => random.Next(0, 30).ToString(CultureInfo.InvariantCulture),
        1 => (random.Next(0, 2000) / 100m).ToString(CultureInfo.InvariantCulture),
        _ => Pick(WithoutTinyNumbers ? [.. Literals.Except(Tiny)] : Literals),
    };
}
