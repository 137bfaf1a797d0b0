using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Spreadsheets;
using Fadu.Formula.Tests.Generation;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Spreadsheets;

public sealed class SheetTranslatorTests
{
    private static readonly decimal?[] Edges = [null, 0, 1, -1, 2.5m, -2.5m, 3, 60, 60.85m, 84.5m, 90, 99.99m, 100, 0.005m, 2.675m, 1.005m, 0.1m, 0.3m, 33.333333333333m, 0.000000000001m, 780000];

    [Fact]
    public void LibreOffice_finds_what_the_engine_finds()
    {
        var (sheet, told) = (new TranslatedSheet(), new List<string>());
        var expected = new List<(string Text, Value Value, (int, int) Cell)>();
        foreach (var (text, units, groups, counts) in Cases())
        {
            var formula = FormulaReader.Read(text, TypeOf(text), Scope).Formula ?? throw new InvalidOperationException($"{text}: {string.Join(";", FormulaReader.Read(text, TypeOf(text), Scope).Faults.Select(fault => fault.Message.English))}");
            var outcomes = BothWays.Evaluate(formula, units, new(groups, groups.Append(-1).Max() + 1, counts));
            var cells = sheet.Add(formula, units, groups, unit => counts?[unit] != false);
            if (cells is null)
                told.Add($"{text} has no translation");
            else
                expected.AddRange(Enumerable.Range(0, units.Length).Where(unit => counts?[unit] != false).Select(unit => ($"{text} [{unit}]", outcomes[unit], cells[unit])));
        }

        var found = sheet.Compute();
        told.AddRange(from one in expected let sees = found.GetValueOrDefault(one.Cell) where !Same(one.Value, sees) select $"{one.Text}: {one.Value} but {sees}");

        expected.Count.ShouldBeGreaterThan(10_000);
        told.Take(60).ShouldBeEmpty();
    }

    [Fact]
    public void LibreOffice_finds_what_the_engine_finds_for_made_up_formulas()
    {
        var (sheet, expected) = (new TranslatedSheet(), new List<(string Text, Value Value, (int, int) Cell)>());
        for (var index = 0; index < 4_000; index++)
        {
            var random = Seed.Of(index);
            var text = new FormulaGenerator(random) { WithoutTinyNumbers = true }.Next(FormulaType.Number, random.Next(1, 5));
            if (Beyond.Any(one => text.Contains(one, StringComparison.Ordinal)))
                continue;

            var (formula, table) = (FormulaGenerator.Read(text, FormulaType.Number), GeneratedTable.For(random, text, 6, true));
            var rows = Enumerable.Range(0, table.Rows).OrderBy(row => table.Groups.GroupOf[row]).ToArray();
            var units = Array.ConvertAll(rows, table.Unit);
            if (!formula.Parameters.All(parameter => units.All(unit => IsReportable(unit.ValueOf(parameter)))))
                continue;

            var cells = sheet.Add(formula, units, Array.ConvertAll(rows, row => table.Groups.GroupOf[row]), place => table.Counts(rows[place])).ShouldNotBeNull(text);
            var said = Seed.Say(index);
            expected.AddRange(Enumerable.Range(0, units.Length).Where(place => table.Counts(rows[place])).Select(place => ($"{said}, unit {place}: {text}", formula.Evaluate(units[place]), cells[place])));
        }

        var found = sheet.Compute();
        expected.Count.ShouldBeGreaterThan(5_000);

        // A spreadsheet knows numbers up to 10^308; workbooks write what overflows in the engine as values.
        expected.Where(one => one.Value.Missing is not MissingReason.Overflow && !Same(one.Value, found.GetValueOrDefault(one.Cell)))
            .Select(one => $"{one.Text}: {one.Value} but {found.GetValueOrDefault(one.Cell)}").ShouldBeEmpty();
    }

    // Numbers with more digits than doubles have; and remainders of quotients that are whole but for the thirteenth digit.
    private static readonly string[] Beyond = ["%", "28", "7e", "1e20", "99999", "123456", "0.000000000001", "极限", "任意"];

    // What an office may report: the twelfth decimal of a number divided by a hair would make another one of it in doubles.
    private static bool IsReportable(Value value) =>
        value is not { IsMissing: false, Type: FormulaType.Number, Number: var number } || (Math.Abs(number) <= 1_000_000_000 && Numbers.Round(number, 6) == number);

    [Fact]
    public void Every_function_is_computed_by_LibreOffice_too()
    {
        string[] all = [.. OfOne, .. OfLarge, .. OfTwo, .. OfOthers, .. OfGroup];

        FunctionCatalogue.All.Select(function => $"{function.Name}(").Where(name => !all.Any(text => text.Contains(name, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Linear(Ratio([x], [y]) * 100, 80, 95)", "IF(OR(x=\"\",y=\"\"),\"\",IFERROR(3*MAX(0,MIN(1,(x/y*100-80)/15)),\"\"))")]
    [InlineData("Linear([x], 0, 1)", "IF(x=\"\",\"\",3*MAX(0,MIN(1,x)))")]
    [InlineData("Tier([x], 3, [满分], 2, 2, 0)", "IF(x=\"\",\"\",IF(x>=3,3,IF(x>=2,2,0)))")]
    [InlineData("Tier([x] / 3, 2, 3, 0)", "IF(x=\"\",\"\",IF(ROUND(x/3,12)>=2,3,0))")]
    [InlineData("Tier([x] - 0.5, 2, 3, 0)", "IF(x=\"\",\"\",IF(ROUND(x-0.5,2)>=2,3,0))")]
    [InlineData("Coalesce([x], 0)", "IF(x=\"\",0,x)")]
    [InlineData("Coalesce([x], [y])", "IFERROR(IF(x=\"\",IF(y=\"\",NA(),y),x),\"\")")]
    [InlineData("if([x] > 1 and [y] > 1, 1, 0)", "IFERROR(IF(CHOOSE(MIN(IFERROR(IF(IF(x=\"\",NA(),x)>1,3,1),2),IFERROR(IF(IF(y=\"\",NA(),y)>1,3,1),2)),FALSE,NA(),TRUE),1,0),\"\")")]
    [InlineData("if([x] > 1 and [x] < 3, 1, 0)", "IF(x=\"\",\"\",IF(AND(x>1,x<3),1,0))")]
    [InlineData("PeerMean([x] / 3)", "IFERROR(AVERAGE(group of [x] / 3),\"\")")]
    [InlineData("PeerRank([x])", "IFERROR(IF(own [x]=\"\",NA(),RANK(own [x],group of [x])),\"\")")]
    [InlineData("2 - -[x] * (3 - [x])", "IF(x=\"\",\"\",2-(-x)*(3-x))")]
    [InlineData("if([t] = '优', 1, 0)", "IF(t=\"\",\"\",IF(EXACT(t,\"优\"),1,0))")]
    [InlineData("Tier([单位.人口] / 1 + [单位.人口] / 2 + [单位.人口] / 3 + [单位.人口] / 4 + [单位.人口] / 5 + [单位.人口] / 6 + [单位.人口] / 7 + [单位.人口] / 8 + [单位.人口] / 9 + [单位.人口] / 9999999, 9, 2, 0)", "IF(part [单位.人口] / 1 + [单位.人口] / 2 + [单位.人口] / 3 + [单位.人口] / 4 + [单位.人口] / 5 + [单位.人口] / 6 + [单位.人口] / 7 + [单位.人口] / 8 + [单位.人口] / 9 + [单位.人口] / 9999999")]
    public void It_reads_like_the_rule(string text, string expected)
    {
        var formula = FormulaReader.Read(text, FormulaType.Number, Scope).Formula.ShouldNotBeNull();

        formula.ToSpreadsheet(new Names()).Text.ShouldNotBeNull().ShouldContain(expected);
    }

    [Theory]
    [InlineData("[x] * 1.2345678901234567", "有效数字")]
    [InlineData("DaysLate([d], #1850-01-01#)", "1900-03-01")]
    public void What_a_spreadsheet_cannot_hold_is_told(string text, string part)
    {
        var translated = FormulaReader.Read(text, FormulaType.Number, Scope).Formula.ShouldNotBeNull().ToSpreadsheet(new Names());

        translated.Text.ShouldBeNull();
        translated.Obstacle.ShouldNotBeNull().Chinese.ShouldContain(part);
    }

    [Fact]
    public void What_nests_too_deep_is_told()
    {
        var text = Enumerable.Range(0, 31).Aggregate("[x]", (inner, step) => $"Max(Min({inner}, 9), {step})");

        var formula = FormulaReader.Read(text, FormulaType.Number, Scope);

        formula.Formula?.ToSpreadsheet(new Names()).Obstacle.ShouldNotBeNull();
    }

    // Cells by what stands in them.
    private sealed class Names : ISheetReferences
    {
        public string CellOf(Parameter parameter) => parameter.Name;

        public int DecimalsOf(Parameter parameter) => 2;

        public string CellOf(FormulaPart part) => $"part {part}";

        public string OwnOf(FormulaPart part) => $"own {part}";

        public string? GroupOf(FormulaPart part) => $"group of {part}";
    }

    private static TestScope Scope { get; } = TestScope.Empty.Number("x").Number("y").Number("z").Boolean("p").Boolean("q").Date("d").Date("e").Text("t").Policy("标准", 1.5m)
        .Policy("截止日", new DateOnly(2023, 6, 30)).Attribute("人口", FormulaType.Number).OutOf(3);

    // Of one number each.
    private static readonly string[] OfOne =
    [
        "Abs([x])", "Ceiling([x])", "Ceiling([x] / 0.1)", "Floor([x])", "Floor([x] * 100)", "Truncate([x])", "Truncate([x] / 0.3)", "Sign([x])", "Sign([x] / 3)", "Round([x], 0)", "Round([x], 1)",
        "Round([x], 2)", "Round([x] / 3, 12)", "Round([x] * 0.1, 1)", "Round([x] / 7, 28)", "Min([x], 2)", "Max(0, [x])", "Max([x])", "Min([满分], [x] * 0.5 + 1)", "Sqrt([x])",
        "Exp([x] / 100)", "Ln([x])", "Log10([x])", "Log([x], 2)", "Log([x], 1)", "Pow([x], 2)", "Pow([x], 0.5)", "Pow([x], -1)", "Pow([x], 0)", "Pow(2, [x] / 100)", "Pow([x] / 3, 1.5)",
        "if([x] > 2, [x], 0 - [x])", "([x] >= 60 ? 1 : 0)", "-[x]", "3 - -[x]", "[x] % 7", "[x] % 0.3", "100 % [x]", "[x] / 3 * 3 - [x]", "1 / [x]", "Ratio([x], 3)", "Ratio(3, [x])", "Clamp([x], 0, 1)",
        "Clamp([x] / 3, 0.1, 33)", "Linear([x], 60, 90)", "Linear([x], 90, 60)", "Linear([x] / 3, 0, 1)", "Round(Linear([x], 60, 90), 2)", "Linear(5, [x], 10)", "Linear(5, [x] / 3, 1)", "Linear([x], 0, [标准])",
        "Tier([x], 90, 3, 60, 2, 1, 0.5, 0)", "Tier([x] / 3 * 0.1, 2, 3, 0.1, 2, 0)", "Tier(5, 1, 2, 1 / [x])", "TierBelow([x], 0, 3, 2.5, 1, 0)", "PerCount([x], 0.1, [满分])", "PerCount([x], -1, 2)",
        "Deduct([x], 0.3)", "Deduct([x], 1, 2)", "Deduct(Max(0, 98 - [x]), 0.3)", "Deduct([x] / 3, 0.1)", "IsMissing([x]) ? 1 : 2", "Coalesce([x], 7)", "Coalesce(1 / [x], [x], 7)", "Coalesce(1 / [x], 2 / [x]) + 1",
        "if(IsMissing(1 / [x]), 5, 6)", "if(in([x], 1, 60, 0.1 * 3), 1, 0)", "if(in([x], 1), 1, 0)", "if([x] = 0.1 * 3, 1, 0)", "if([x] != 1, 1, 0)", "if([x] / 3 < 0.1 / 3, 1, 0)", "if([x] / 7 * 7 <= [x], 1, 0)", "if(not ([x] > 2), 1, 0)",
        "if([x] > 0 and 1 / [x] > 0.5, 1, 0)", "if([x] > 50 or 1 / [x] > 0.5, 1, 0)", "[满分] * [标准] - [x]", "([x] - 1) * ([x] + 1) - ([x] * [x] - (1 - [x]))", "2 - ([x] - 3)", "2 / ([x] / 3)",
        "Round(Max(0, 2 - Max(0, [x]) * 0.01), 2)", "0.7 * [x] + 0.3 * [x]", "Round(3 * (0.85 / 30) * [x], 2)", "[x] - [x] / 3", "not ([x] = 1) ? 2 : 3",
    ];

    // Where a double has fewer than 12 decimals to spare.
    private static readonly string[] OfLarge = ["if([x] - 1234567 >= 0.89, 1, 0)", "if([x] * 10 - 12345670 = 8.9, 1, 0)", "Floor(([x] - 1234567) * 100)", "[x] % 7", "[x] % 0.3", "Round([x] * 0.01 - 12345, 3)"];

    // Of two numbers each.
    private static readonly string[] OfTwo =
    [
        "[x] + [y]", "[x] - [y]", "[x] * [y]", "[x] / [y]", "[x] % [y]", "Min([x], [y])", "Max([x], [y], 1)", "Linear([x], [y], 90)", "Linear([x], 0, [y])", "Linear([x] / 3, [y] / 3, 7)", "Clamp([x], 0, [y])", "Clamp(5, [x], [y])",
        "Tier([x], [y], 2, 0)", "Tier([x] / 3, [y] / 3, 2, 0, 1, 0.5)", "TierBelow([x] / [y], 1, 2, 3, 1, 0)", "PerCount([x], [y], 3)", "Deduct([x], [y])", "Round([x], [y])", "Round(Ratio([x], [y]) * 100, 2)",
        "if([x] > [y], 1, 0)", "if([x] = [y], 1, 0)", "if([x] / [y] >= 1, 1, 0)", "if([x] > 1 and [y] > 1, 1, 0)", "if([x] > 1 or [y] > 1, 1, 0)", "if([x] > 1 and ([y] > 1 or [x] > 50), 1, 0)",
        "if(IsMissing([x]) or [y] > 1, 1, 0)", "Coalesce([x], [y])", "Coalesce([x], [y], 3) * 2", "Coalesce([x] / [y], [y], 3) * 2", "if(in([x], [y], 3), 1, 0)", "Pow(Min([x], 90) / 10, Min([y], 90) / 10)", "Log([x], [y])", "[上期.x] + [y]", "Growth([x])",
        "Linear(Growth([x]), 0, 0.05)", "Deduct(Max(0, Growth([x])) * 100, 0.1)", "if([x] > [y], 1 / [y], 1 / [x])", "Tier([x], 60, 1 / [y], 0)", "Sqrt([x] - [y])", "Abs([x] - [y]) / 3", "[单位.人口] / [x]",
        "if((([x] > 1) = ([y] > 1)), 1, 0)", "if((([x] > 1) != ([y] > 1)), 1, 0)", "[x] - [y] - 0.3", "if([x] * 0.1 = [y] * 0.1, 1, 0)", "Floor([x] / [y])", "Tier(Tier(Ratio([x], [y]) + Ratio([y], [x]) + [x] * [y] + 1 + 2 + 3, 3, 2, 1), 2, 1, 0)",
    ];

    private static readonly string[] OfOthers =
    [
        "if([p] and [q], 1, 0)", "if([p] or [q], 1, 0)", "if(not [p], 1, 0)", "if([p] = [q], 1, 0)", "if([p] != [q], 1, 0)", "if([p] and not [q] or IsMissing([p]), 1, 0)", "if(Coalesce([p], true), 1, 0)", "if([p], DaysLate([d], [e]), -1)",
        "DaysLate([d], [截止日])", "Late([d], [截止日], 0.1)", "Late([d], [e], 0.1, 1)", "Late(Coalesce([d], [e]), #2023-06-30#, 0.5)", "PerCount(DaysLate(Coalesce([d], [e]), [截止日]), 0.2, 3)", "if([d] > [e], 1, 0)", "if([d] = [e], 1, 0)",
        "if(in([d], [e], #2023-07-01#), 1, 0)", "if([t] = '优', 1, 0)", "if([t] != '优', 1, 0)", "if([t] = 'a', 1, 0)", "if(in([t], '优', 'A\"b'), 1, 0)", "Grade([t], '优', 1, '良', 0.8)", "Grade([t], '优', 1 / 0, 'a', 0.5)", "Grade(Coalesce([t], '良'), '优', 1, '良', 0.8)",
        "if([t] = if([p], '优', '良'), 1, 0)", "Max(0, 2 - DaysLate([d], [e]) * 0.01)", "if(IsMissing([d]), 1, 0)", "if(IsMissing([t]) and [p], 1, 0)",
    ];

    private static readonly string[] OfGroup =
    [
        "PeerMin([x])", "PeerMax([x])", "PeerMean([x])", "PeerMedian([x])", "PeerSum([x])", "PeerStdDev([x])", "PeerCount([x])", "PeerRank([x])", "PeerPercentile([x])", "MinMax([x])", "50 + 10 * ZScore([x])",
        "PeerMean([x] / [y])", "PeerMedian([x] / 3)", "PeerRank([x] / [y])", "PeerPercentile([x] / [y])", "MinMax([x] / 3)", "ZScore([x] / [y])", "Linear(Ratio([x], PeerMax([x])), 0, 1)", "Linear([x], PeerMin([x]), PeerMax([x]))", "Linear([x], PeerMean([x]), PeerMedian([y]))",
        "Deduct(Max(0, Ratio([x], PeerMean([x])) - 1) * 10, 0.5)", "if(PeerCount([x]) >= 3, PeerRank([x]), 0)", "Tier(PeerPercentile(Coalesce([x], 0)), 0.8, 3, 0.5, 2, 1)", "[x] - PeerMean([x]) + PeerMean([y])", "IsMissing(MinMax([x])) ? 1 : 0", "PeerSum(if([x] > 2, 1, 0))",
    ];

    private static FormulaType TypeOf(string text) => FormulaReader.Read(text, FormulaType.Number, Scope).Formula is null ? FormulaType.Boolean : FormulaType.Number;

    private static IEnumerable<(string Text, TestUnit[] Units, int[] Groups, bool[]? Counts)> Cases()
    {
        foreach (var text in OfOne)
            yield return Alone(text, Edges.Select(x => Unit(("x", x))));

        foreach (var text in OfLarge)
            yield return Alone(text, ((decimal?[])[null, 1234567.89m, 1234567.88m, 1234567, 98765432.1m]).Select(x => Unit(("x", x))));

        decimal?[] some = [null, 0, 1, -1, 2.5m, 0.1m, 0.3m, 3, 7, 60.85m, 90, 780000];
        foreach (var text in OfTwo)
            yield return Alone(text, some.SelectMany(x => some.Select(y => Unit(("x", x), ("y", y), ("上期.x", y), ("单位.人口", y)))));

        bool?[] truths = [null, true, false];
        DateOnly?[] days = [null, new(2023, 6, 30), new(2023, 7, 1), new(2024, 2, 29), new(1900, 3, 1)];
        string?[] texts = [null, "优", "良", "a", "A", "A\"b", "=1", "优 "];
        var others = days.SelectMany(d => days.Take(3).SelectMany(e => truths.SelectMany(p => truths.Select(q => (d, e, p, q))))).Select((one, place) =>
            Unit(("d", one.d), ("e", one.e), ("p", one.p), ("q", one.q), ("t", texts[place % texts.Length]))).ToList();
        foreach (var text in OfOthers)
            yield return Alone(text, others);

        decimal?[][] groups = [[5], [null], [2, 2, 2], [1, 2, 3, 4], [0.1m, 0.2m, 0.3m, null, 0.3m], [60.85m, 84.5m, 60.85m, 99.99m, 0, -3, 60.85m], [780000, 1234567.89m, 3, 780000], [0, 0, null]];
        foreach (var text in OfGroup)
        {
            foreach (var group in groups)
            {
                TestUnit[] units = [.. group.Select((x, place) => Unit(("x", x), ("y", (decimal?)(place % 3)))), .. groups[3].Select(x => Unit(("x", x), ("y", x))), Unit(("x", 4m))];
                int[] of = [.. group.Select(_ => 0), 1, 1, 1, 1, -1];
                yield return (text, units, of, null);
                yield return (text, units, of, [.. units.Select((_, place) => place != 1)]);
            }
        }
    }

    private static (string Text, TestUnit[] Units, int[] Groups, bool[]? Counts) Alone(string text, IEnumerable<TestUnit> units)
    {
        TestUnit[] all = [.. units];
        return (text, all, [.. Enumerable.Range(0, all.Length)], null);
    }

    private static TestUnit Unit(params (string Name, object? Value)[] values) => new([.. values.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))]);

    private static bool Same(Value value, object? found) => value switch
    {
        { IsMissing: true } => found is "" or null,
        { Type: FormulaType.Number } => found is double number && Math.Abs((double)Numbers.Snap(value.Number) - number) <= 2e-12 * Math.Max(1, Math.Abs(number) / 100),
        { Type: FormulaType.Boolean } => found is bool truth && truth == value.Boolean,
        { Type: FormulaType.Text } => found is string text && text == value.Text,
        _ => found is double day && (int)day == value.Date.DayNumber - new DateOnly(1899, 12, 30).DayNumber,
    };
}
