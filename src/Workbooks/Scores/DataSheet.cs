using Fadu.Formula.Expressions;
using Fadu.Formula.Spreadsheets;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>Everything that scores are computed from, as it was reported, surveyed, graded and registered.</summary>
internal static class DataSheet
{
    public static void Write(WorkbookWriter book, ScoreModel model)
    {
        var (inputs, places) = (model.Inputs, model.Places);
        using var sheet = book.AddSheet(new(ScoreSheets.Data)
        {
            Columns = [new(16), new(24), new(12), new(8), .. SheetColumn.Repeat(Math.Max(inputs.Values.Count, inputs.Policies.Count), new(13))],
            FrozenRows = ScorePlaces.Top - 1,
            FrozenColumns = 2,
            PrintTitleRows = ScorePlaces.Top - 1,
            Footer = model.Stand.Footer,
        });
        sheet.Write(Cell.Text("评分依据的数据", SheetLook.Title));
        SheetLook.WriteHead(sheet, [Cell.Text("政策参数", SheetLook.Head), .. Blank(3), .. inputs.Policies.Select(one => Cell.Text(Named(one.Parameter.Name, one.Parameter.MeasurementUnit), SheetLook.Head))]);
        sheet.Write([Cell.Text("数值", SheetLook.Head), .. Blank(3), .. inputs.Policies.Select(one => SheetLook.Of(inputs.ValueOf(one.Parameter, 0), SheetLook.Input))]);
        Head(sheet, "来源", inputs.Values.Select(one => Source(one.Parameter)));
        Head(sheet, "名称", inputs.Values.Select(one => one.Item!.Name));
        Head(sheet, "计量单位", inputs.Values.Select(UnitOf));
        SheetLook.WriteHead(sheet, [.. ((string[])["单位编码", "单位名称", "组别", "参评"]).Select(head => Cell.Text(head, SheetLook.Head)), .. inputs.Values.Select(one => Cell.Text(one.Item!.Code, SheetLook.Head))]);
        for (var place = 0; place < places.Count; place++)
        {
            var unit = places.Of(place);
            sheet.Write(
            [
                Cell.Code(unit.Code, SheetLook.Plain), Cell.Text(unit.Name, SheetLook.Plain), Cell.Text(unit.Group, SheetLook.Plain), Cell.Text(unit.Withdrawn ? "退出" : "参评", SheetLook.Plain),
                .. inputs.Values.Select(one => SheetLook.Of(inputs.ValueOf(one.Parameter, place), inputs.Unfit.Contains(one.Parameter) ? SheetLook.Value : SheetLook.Input)),
            ]);
        }

        for (var i = 0; places.Count > 0 && i < inputs.Values.Count; i++)
        {
            if (RuleOf(inputs.Values[i]) is { } rule)
                sheet.Validate(new(ScorePlaces.Top, InputColumns.Before + 1 + i, ScorePlaces.RowOf(places.Count - 1), InputColumns.Before + 1 + i), rule with { Error = Allowed(inputs.Values[i]) });
        }
    }

    // Formulas take a text for more than any number, so that nothing of another kind may be typed.
    private static DataValidation? RuleOf(SystemParameter input) => (input.Parameter.Type, input.Item!) switch
    {
        (FormulaType.Boolean, _) => DataValidation.List(["TRUE", "FALSE"]),
        (FormulaType.Text, { Choices: var choices }) => choices.Select(choice => choice.Name).ToArray() is var names && DataValidation.FitsList(names) ? DataValidation.List(names) : null,
        (FormulaType.Date, var item) => DataValidation.Date(DayOf(item.Min), DayOf(item.Max)),
        (_, var item) => DataValidation.Number(ItemRange.Of(item).Low, ItemRange.Of(item).High),
    };

    // Where a spreadsheet takes another thing than a person would write.
    private static string Allowed(SystemParameter input) => input.Parameter switch
    {
        { Type: FormulaType.Boolean } => "TRUE（是）或 FALSE（否）",
        { IsPercentage: true } => $"{Numbers.Show(ItemRange.Of(input.Item!).Low ?? 0)} 到 {Numbers.Show(ItemRange.Of(input.Item!).High ?? 100)} 的数，95% 写 95",
        _ => ItemRange.Describe(input.Item!).Chinese,
    };

    /// <summary>The day with a number; null where it is none, or none that a spreadsheet knows.</summary>
    internal static DateOnly? DayOf(decimal? number) => number is >= 0 and var day && day <= DateOnly.MaxValue.DayNumber && SheetLimits.Fits(DateOnly.FromDayNumber((int)day)) ? DateOnly.FromDayNumber((int)day) : null;

    private static IEnumerable<Cell> Blank(int count) => Enumerable.Repeat(Cell.Empty(SheetLook.Head), count);

    private static void Head(SheetWriter sheet, string name, IEnumerable<string> heads) =>
        SheetLook.WriteHead(sheet, [Cell.Text(name, SheetLook.Head), .. Blank(InputColumns.Before - 1), .. heads.Select(head => Cell.Text(head, SheetLook.Head))]);

    private static string Source(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Attribute => "单位属性",
        ParameterKind.Previous => "上期",
        _ => "本期",
    };

    private static string UnitOf(SystemParameter input) => (input.Parameter, input.Item!) switch
    {
        ({ IsPercentage: true }, _) => "%",
        ({ Type: FormulaType.Number }, { Choices: [_, ..] choices }) => string.Join('，', choices.Select(choice => $"{choice.Name} 为 {Numbers.Show(choice.Value ?? 0)}")),
        ({ MeasurementUnit: { } unit }, _) => unit,
        ({ Type: FormulaType.Boolean }, _) => "是 TRUE，否 FALSE",
        ({ Type: FormulaType.Date }, _) => "日期",
        ({ Type: FormulaType.Text }, _) => "文字",
        _ => string.Empty,
    };

    private static string Named(string name, string? unit) => unit is null ? name : $"{name}（{unit}）";
}
