using System.Text.RegularExpressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>
/// Writes small systems. Items need no declaration: every name in a formula is one, of the type that its first letter
/// tells: <c>b…</c> a boolean, <c>d…</c> a date, <c>t…</c> a text, anything else a number.
/// </summary>
internal static partial class Draft
{
    public static Indicator Leaf(string code, decimal marks, string formula, decimal? outOf = null, string? when = null, WhenMissing? missing = null, decimal? pass = null) => new()
    {
        Code = code,
        Name = $"指标{code}",
        Marks = marks,
        Formula = formula,
        OutOf = outOf,
        AppliesWhen = when,
        WhenMissing = missing,
        Pass = pass,
    };

    public static Indicator Sum(string code, params Indicator[] children) => new() { Code = code, Name = $"指标{code}", Children = children };

    public static Indicator Node(string code, Aggregate aggregate, decimal marks, params Indicator[] children) =>
        new() { Code = code, Name = $"指标{code}", Aggregate = aggregate, Marks = marks, Children = children };

    public static Adjustment Adjust(string code, string formula, decimal? cap) => new() { Code = code, Name = code, Formula = formula, Cap = cap };

    /// <summary>A system that sums its first level, with two decimals and no bands.</summary>
    public static IndexSystem Whole(params Indicator[] indicators) => new()
    {
        Code = "test",
        Name = "试卷",
        FullMarks = indicators.Sum(MarksOf),
        Indicators = indicators,
    };

    public static decimal MarksOf(Indicator indicator) => indicator.Marks ?? indicator.Children.Sum(MarksOf);

    /// <summary>The system checked, its items declared as its formulas use them.</summary>
    public static CheckedSystem Check(this IndexSystem system)
    {
        var names = Formulas(system).SelectMany(formula => Name().Matches(formula)).Select(match => match.Groups["name"].Value)
            .Where(name => name != "满分" && !name.StartsWith("得分.", StringComparison.Ordinal)).Distinct().ToArray();
        var items = names.Where(name => !name.StartsWith("单位.", StringComparison.Ordinal))
            .Select(name => name.StartsWith("上期.", StringComparison.Ordinal) ? name[3..] : name).Distinct()
            .Except(system.Parameters.Select(parameter => parameter.Name)).Select((name, index) => Item($"i{index}", name));
        var attributes = names.Where(name => name.StartsWith("单位.", StringComparison.Ordinal)).Select((name, index) => Item($"a{index}", name[3..]));

        var check = IndexSystemChecker.Check(system with { Items = [.. items], Attributes = [.. attributes] });

        check.Findings.Where(finding => finding.Severity is FindingSeverity.Fault).Select(finding => finding.Message.English).ShouldBeEmpty();
        return check.System!;
    }

    private static Item Item(string code, string name) => new()
    {
        Code = code,
        Name = name,
        Type = name[0] switch { 'b' => ItemType.Boolean, 'd' => ItemType.Date, 't' => ItemType.Text, _ => ItemType.Decimal },
    };

    private static IEnumerable<string> Formulas(IndexSystem system) => system.Indicators.SelectMany(Formulas)
        .Concat(system.Bonuses.Select(bonus => bonus.Formula))
        .Concat(system.Deductions.Select(deduction => deduction.Formula))
        .Concat(system.Vetoes.Select(veto => veto.When))
        .Concat(system.Gates.Select(gate => gate.When))
        .Concat(system.Statuses.Select(status => status.When))
        .Concat(system.Checks.Select(check => check.Rule));

    private static IEnumerable<string> Formulas(Indicator indicator) =>
        new[] { indicator.Formula, indicator.AppliesWhen }.OfType<string>().Concat(indicator.Children.SelectMany(Formulas));

    [GeneratedRegex(@"\[(?<name>[^\]]+)\]", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
