using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Generation;

/// <summary>The names that generated formulas use: one of each kind of value, of range and of place that a value comes from.</summary>
internal sealed class GeneratedParameters : IFormulaScope
{
    public static readonly string[] Grades = ["优", "良", "中", "差"];

    private readonly Dictionary<string, Parameter> _byName;

    private GeneratedParameters()
    {
        _byName = All().ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (var previous in _byName.Values.Select(parameter => parameter.Previous).OfType<Parameter>().ToList())
            _byName[previous.Name] = previous;
    }

    public static GeneratedParameters Instance { get; } = new();

    public IEnumerable<string> Names => _byName.Keys;

    public IEnumerable<Parameter> Parameters => _byName.Values;

    public Parameter? FullMarks { get; } = new() { Kind = ParameterKind.FullMarks, Key = "full", Name = "满分", Type = FormulaType.Number, Constant = Value.Of(4m) };

    public Parameter? Find(string name) => _byName.GetValueOrDefault(name);

    public IReadOnlyList<Parameter> Of(FormulaType type) => [.. Parameters.Where(parameter => parameter.Type == type)];

    private static IEnumerable<Parameter> All()
    {
        yield return Number("件数", new(0, 20, false, false, true));
        yield return Number("次数", new(1, 5, false, false, true));
        yield return Number("比例", Interval.Closed(0, 1));
        yield return Number("得票率", Interval.Closed(0, 100));
        yield return Number("差额", Interval.Closed(-50, 50));
        yield return Number("亏损", Interval.Closed(-3, 0));
        yield return Number("经费", Interval.Closed(0, null));
        yield return Number("任意", Interval.Any);
        yield return Number("极限", Interval.Closed(decimal.MinValue, decimal.MaxValue));
        yield return new() { Kind = ParameterKind.Attribute, Key = "population", Name = "单位.常住人口", Type = FormulaType.Number, Range = new(1, 5_000_000, false, false, true), MeasurementUnit = "人" };
        yield return new() { Kind = ParameterKind.Score, Key = "A1", Name = "得分.A1", Type = FormulaType.Number, Range = Interval.Closed(0, 5) };
        yield return new() { Kind = ParameterKind.Policy, Key = "standard", Name = "标准", Type = FormulaType.Number, Constant = Value.Of(1.5m) };
        yield return Other("已印发", FormulaType.Boolean);
        yield return Other("已公开", FormulaType.Boolean);
        yield return Other("备注", FormulaType.Text);
        yield return new() { Kind = ParameterKind.Item, Key = "评级", Name = "评级", Type = FormulaType.Text, Choices = Grades };
        yield return new() { Kind = ParameterKind.Item, Key = "报送", Name = "报送", Type = FormulaType.Date, Range = Days("2023-01-01", "2023-12-31") };
        yield return Other("公布", FormulaType.Date);
        yield return new() { Kind = ParameterKind.Policy, Key = "due", Name = "截止日", Type = FormulaType.Date, Constant = Value.Of(new DateOnly(2023, 6, 30)) };
    }

    private static Parameter Number(string name, Interval range) => new()
    {
        Kind = ParameterKind.Item,
        Key = name,
        Name = name,
        Type = FormulaType.Number,
        Range = range,
        MeasurementUnit = "个",
        Previous = new() { Kind = ParameterKind.Previous, Key = name, Name = $"上期.{name}", Type = FormulaType.Number, Range = range, MeasurementUnit = "个" },
    };

    private static Parameter Other(string name, FormulaType type) => new() { Kind = ParameterKind.Item, Key = name, Name = name, Type = type };

    private static Interval Days(string from, string to) => new(
        DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture).DayNumber,
        DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture).DayNumber,
        false,
        false,
        true);
}
