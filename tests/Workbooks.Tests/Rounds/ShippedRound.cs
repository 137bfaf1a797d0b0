using System.Collections.Concurrent;
using Fadu.Catalog;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Tests.Rounds;

/// <summary>Rounds of the systems in <c>indicators/</c> with made-up values, as a province might report them: most near the faultless unit, some far from it, some missing.</summary>
internal static class ShippedRound
{
    private const string First = "临清永安石白青长高南北东西新平和兴双金玉龙凤云松桃荷梅兰竹泉望锦宁顺丰德仁义文昌嘉泰";
    private const string Second = "江溪山河湖岭桥泽川原阳城宁平泉湾洲林丰岗塘源浦海峰";

    private static readonly string[] _groups = ["城区组", "县级市组", "县域组"];
    private static readonly ConcurrentDictionary<string, ScoringPlan> _plans = new(StringComparer.Ordinal);

    /// <summary>The codes of the shipped systems.</summary>
    public static IEnumerable<object[]> Codes => [["BWZQ"], ["SFXJ"], ["LZPY"], ["MZFZ"], ["FZSY"]];

    /// <summary>A system, compiled once.</summary>
    public static ScoringPlan Plan(string code) => _plans.GetOrAdd(code, _ => ScoringPlan.Compile(System(code)));

    /// <summary>A round, scored; the same for the same numbers.</summary>
    /// <param name="code">Code of the system.</param>
    /// <param name="units">How many take part; the last of every fifty is withdrawn.</param>
    /// <param name="seed">What values are drawn from.</param>
    /// <param name="bandSet">Name of the band set; null: the default bands.</param>
    public static RoundScores Of(string code, int units = 200, int seed = 1, string? bandSet = null) => Plan(code).Score(Table(Plan(code).System, units, seed), bandSet);

    /// <summary>The values of a round.</summary>
    public static RoundTable Table(CheckedSystem system, int units, int seed)
    {
        var faultless = Faultless(system);
        return new(
            [.. Enumerable.Range(0, units).Select(number => new TableUnit($"U{number + 1:0000}", Name(number), _groups[number * 3 / 7 % _groups.Length], number % 50 == 49))],
            system.Parameters.Where(parameter => parameter.Parameter.Constant is null && parameter.Item is not null)
                .ToDictionary(parameter => parameter.Parameter, parameter => Fill(parameter, faultless.GetValueOrDefault(parameter.Parameter), units, seed)));
    }

    /// <summary>What a workbook of it stands on.</summary>
    public static WorkbookStand Stand(string code) => new()
    {
        SystemCode = code,
        SystemName = Plan(code).System.System.Name,
        Revision = 3,
        RoundCode = "2023-1",
        RoundName = $"2023年{Plan(code).System.System.Name}",
        Basis = Basis.Final,
        AsOf = new(2023, 11, 30, 10, 5, 0, TimeSpan.Zero),
        Position = 48213,
        ExportedBy = "王建国（市普法办）",
        ExportedAt = new(2023, 12, 1, 1, 30, 0, TimeSpan.Zero),
    };

    private static CheckedSystem System(string code)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fadu.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Fadu.slnx above the tests.");
        return SystemFile.Load(Path.Combine(folder, "indicators", $"{code.ToLowerInvariant()}.yaml")).Checked!;
    }

    // Both lengths have no common divisor, so that the pairs run through all of them.
    private static string Name(int number) =>
        $"{First[((number * 11) + 5) % First.Length]}{Second[((number * 11) + 5) / First.Length % Second.Length]}{"区县市"[number * 3 / 7 % _groups.Length]}{(number < First.Length * Second.Length ? "" : $"{number}")}";

    private static Dictionary<Parameter, Value> Faultless(CheckedSystem system) => system.System.Examples
        .First(example => example.Name.StartsWith("样样做满", StringComparison.Ordinal))
        .Given.Where(given => !given.Name.StartsWith("全体.", StringComparison.Ordinal))
        .Select(given => (Parameter: system.Parameters.Single(parameter => parameter.Parameter.Name == given.Name), Text: given.Texts[0]))
        .ToDictionary(given => given.Parameter.Parameter, given => ValueReader.Read(given.Parameter.Item!, given.Text).Value);

    private static Column Fill(SystemParameter parameter, Value faultless, int units, int seed)
    {
        var (column, random) = (new Column(parameter.Parameter.Type, units), new Random(unchecked((seed * 31) + parameter.Parameter.Name.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)))));
        for (var row = 0; row < units; row++)
        {
            // How well the unit works, which all its values share; and now and then nobody reported.
            var quality = 0.6 + (0.4 * Math.Sqrt(new Random((seed * 7919) + row).NextDouble()));
            column[row] = random.Next(60) == 0
                ? Value.None(parameter.Parameter.Type, random.Next(2) == 0 ? MissingReason.NotReported : MissingReason.NotVerified)
                : Draw(parameter, faultless, quality, random);
        }

        return column;
    }

    private static Value Draw(SystemParameter parameter, Value faultless, double quality, Random random)
    {
        var (item, luck) = (parameter.Item!, Math.Clamp(quality + ((random.NextDouble() - 0.4) * 0.4), 0, 1));
        if (parameter.Parameter.Type is FormulaType.Boolean)
            return Value.Of(item.LowerIsBetter is true ? random.Next(300) == 0 : random.NextDouble() < (quality * 0.2) + 0.8);
        if (item.Choices is not [])
            return OfChoice(item.Choices[(int)((1 - luck) * item.Choices.Count * 0.99)], parameter.Parameter.Type);
        if (parameter.Parameter.Type is FormulaType.Date)
            return Value.Of(faultless is { IsMissing: false, Type: FormulaType.Date } ? faultless.Date.AddDays(random.Next(-40, 20)) : new DateOnly(2023, 3, 1).AddDays(random.Next(200)));
        if (parameter.Parameter.Type is FormulaType.Text)
            return Value.Of("无");

        var full = faultless is { IsMissing: false, Type: FormulaType.Number } ? faultless.Number : item.Max is { } most and <= 1000 ? most : 50;
        // What does not happen to the faultless, happens now and then.
        var drawn = full == 0 || item.LowerIsBetter is true ? full + (random.Next(25) == 0 ? random.Next(1, 4) : 0) : full * (decimal)(0.4 + (0.62 * luck));
        var places = item.Type is ItemType.Integer ? 0 : 1;
        return Value.Of(Math.Clamp(Math.Round(drawn, places), Math.Ceiling(item.Min ?? 0), item.Max ?? (item.Type is ItemType.Percent ? 100 : decimal.MaxValue)));
    }

    private static Value OfChoice(Choice choice, FormulaType type) => type is FormulaType.Number ? Value.Of(choice.Value ?? 0) : Value.Of(choice.Name);
}
