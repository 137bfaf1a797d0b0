using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.FillIn;

/// <summary>
/// Which item stands on which sheet: a sheet for each first-level indicator, one for bonuses, deductions, vetoes and gates, one for what no
/// rule reads. An item is filled in where it is first read and pointed to from the others.
/// </summary>
internal sealed class FillInPlan
{
    /// <summary>Names of the sheets that are not filled in.</summary>
    public const string Instructions = "填报说明";

    /// <summary>The hidden sheet of options that are too long for a rule.</summary>
    public const string Options = "选项";

    /// <summary>The hidden sheet that says what the file is.</summary>
    public const string Facts = "核对";

    /// <summary>The list of errors of a file that came back.</summary>
    public const string Errors = "错误清单";

    private readonly Dictionary<string, FillInSheet> _home = new(StringComparer.Ordinal);

    private FillInPlan(IReadOnlyList<FillInSheet> sheets)
    {
        Sheets = sheets;
        foreach (var sheet in sheets)
        {
            foreach (var row in sheet.Rows.Where(row => row.FilledInOn is null))
                _home.Add(row.Item.Code, sheet);
        }
    }

    /// <summary>The sheets in order; none without rows.</summary>
    public IReadOnlyList<FillInSheet> Sheets { get; }

    /// <summary>The sheet where an item is filled in; null where there is no such item.</summary>
    public FillInSheet? HomeOf(string item) => _home.GetValueOrDefault(item);

    /// <summary>The plan of a system.</summary>
    public static FillInPlan Of(CheckedSystem system)
    {
        var read = new List<(string Title, IReadOnlyList<(string Item, FillInServing By)> Items)>();
        foreach (var top in system.Root.Children)
            read.Add(($"{top.Code} {top.Indicator.Name}", [.. ReadBelow(top)]));
        read.Add(("加分扣分与否决", [.. ReadByRules(system)]));
        var known = read.SelectMany(one => one.Items).Select(one => one.Item).ToHashSet(StringComparer.Ordinal);
        read.Add(("其他", [.. system.System.Items.Where(item => !known.Contains(item.Code)).Select(item => (item.Code, new FillInServing("只作统计，不计分", null)))]));
        read.RemoveAll(one => one.Items is []);

        var names = SheetNames.Fit([Instructions, Options, Facts, Errors, .. read.Select(one => one.Title)]).Skip(4).ToArray();
        return new(Rows(system, read, names));
    }

    private static List<FillInSheet> Rows(CheckedSystem system, List<(string Title, IReadOnlyList<(string Item, FillInServing By)> Items)> read, string[] names)
    {
        var items = system.System.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        var all = read.SelectMany(one => one.Items).ToLookup(one => one.Item, one => one.By, StringComparer.Ordinal);
        var home = new Dictionary<string, string>(StringComparer.Ordinal);
        var sheets = new List<FillInSheet>();
        for (var i = 0; i < names.Length; i++)
        {
            var here = read[i].Items.ToLookup(one => one.Item, one => one.By, StringComparer.Ordinal);
            var rows = new List<FillInRow>();
            foreach (var group in here)
            {
                var first = home.TryAdd(group.Key, names[i]);
                var serves = first ? all[group.Key] : group;
                rows.Add(new(items[group.Key], [.. serves.Distinct()], first ? null : home[group.Key]));
            }

            sheets.Add(new(names[i], read[i].Title, rows));
        }

        return sheets;
    }

    private static IEnumerable<(string Item, FillInServing By)> ReadBelow(CheckedIndicator indicator)
    {
        var serving = new FillInServing($"{indicator.Code} {indicator.Indicator.Name}（{Numbers.Show(indicator.Marks)} 分）", indicator.Indicator.Rule);
        var own = Items(indicator.AppliesWhen).Concat(Items(indicator.Formula)).Distinct(StringComparer.Ordinal).Select(item => (item, serving));
        return own.Concat(indicator.Children.SelectMany(ReadBelow));
    }

    private static IEnumerable<(string Item, FillInServing By)> ReadByRules(CheckedSystem system) =>
        system.Bonuses.SelectMany(one => Of("加分", one.Adjustment.Code, one.Adjustment.Name, one.Adjustment.Rule, one.Formula))
            .Concat(system.Deductions.SelectMany(one => Of("扣分", one.Adjustment.Code, one.Adjustment.Name, one.Adjustment.Rule, one.Formula)))
            .Concat(system.Vetoes.SelectMany(one => Of("一票否决", one.Rule.Code, one.Rule.Name, one.Rule.Rule, one.When)))
            .Concat(system.Gates.SelectMany(one => Of("条件", one.Rule.Code, one.Rule.Name, one.Rule.Rule, one.When)))
            .Concat(system.Statuses.SelectMany(one => Of("状态", one.Rule.Code, one.Rule.Name, one.Rule.Rule, one.When)));

    private static IEnumerable<(string Item, FillInServing By)> Of(string kind, string code, string name, string? rule, CheckedFormula formula) =>
        Items(formula).Select(item => (item, new FillInServing($"{kind} {code} {name}", rule)));

    private static IEnumerable<string> Items(CheckedFormula? formula) =>
        formula?.Parameters.Where(parameter => parameter.Kind is ParameterKind.Item).Select(parameter => parameter.Key) ?? [];
}
