using System.Text.RegularExpressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>Items, attributes and policy parameters.</summary>
internal static partial class ItemShapes
{
    /// <summary>The types whose limits are numbers.</summary>
    private static readonly string[] _numbers = ["integer", "decimal", "percent"];

    private static readonly Field _choices = new("choices", "选项", "choices", new ListShape(() => Choice!, 2), false);

    /// <summary>One option: a name, or a name with a value.</summary>
    public static Shape Choice { get; } = new EitherShape(
        new("选项名称，或者 { name: …, value: … }", "an option's name, or { name: …, value: … }"),
        ScalarShapes.Label,
        new RecordShape(new("选项", "an option"),
        [
            new("name", "选项名称", "name", ScalarShapes.Label, true),
            new("value", "选项的值", "value", ScalarShapes.Number, true),
        ], null));

    /// <summary>An item or an attribute.</summary>
    public static RecordShape Item { get; } = new(new("数据项", "an item"),
    [
        new("code", "代号", "code", ScalarShapes.Code, true),
        new("name", "名称", "name", ScalarShapes.Name, true),
        new("type", "类型", "type", new EnumShape("integer", "decimal", "percent", "boolean", "choice", "date", "text"), true),
        new("unit", "计量单位", "unit", ScalarShapes.Text, false),
        new("min", "最小值", "min", new BoundShape(), false),
        new("max", "最大值", "max", new BoundShape(), false),
        _choices,
        new("required", "是否必填", "required", ScalarShapes.Boolean, false),
        new("from", "来源", "from", new EnumShape("unit", "evaluator", "survey", "register"), false),
        new("evidence", "佐证材料", "evidence", ScalarShapes.Text, false),
        new("better", "方向", "better", new EnumShape("higher", "lower"), false),
        new("step", "最小变动", "step", ScalarShapes.AboveZero, false),
        new("effort", "难易", "effort", ScalarShapes.FromZero, false),
        new("help", "填报说明", "help", ScalarShapes.Text, false),
        new("statisticsOnly", "只作统计", "statisticsOnly", ScalarShapes.Boolean, false),
    ], CheckItem);

    /// <summary>A policy parameter.</summary>
    public static RecordShape Parameter { get; } = new(new("政策参数", "a policy parameter"),
    [
        new("code", "代号", "code", ScalarShapes.Code, true),
        new("name", "名称", "name", ScalarShapes.Label, true),
        new("type", "类型", "type", new EnumShape("decimal", "integer", "percent", "date", "boolean", "text"), true),
        new("value", "值", "value", new AnyShape(), true),
        new("unit", "计量单位", "unit", ScalarShapes.Text, false),
        new("help", "说明", "help", ScalarShapes.Text, false),
    ], CheckParameter);

    private static void CheckItem(RecordValue item, StructureReader reader)
    {
        var type = item.TextOrNull("type");
        if (type is "choice" && !item.Has("choices"))
            Item.Missing(_choices, item, reader);

        Bound(item, "min", type, reader);
        Bound(item, "max", type, reader);
    }

    private static void Bound(RecordValue item, string key, string? type, StructureReader reader)
    {
        Text? problem = (type, item[key]) switch
        {
            ("date", decimal) => new("日期要加引号，写成 \"2023-12-31\"", "write a date in quotation marks, as in \"2023-12-31\""),
            ("date", string text) when Day(item, key, text) => null,
            ("date", string text) when IsWrittenAsDay().IsMatch(text) => new($"没有 {text} 这一天；日期写成 \"2023-12-31\" 这样", $"there is no day {text}; write a date as in \"2023-12-31\""),
            ("date", string) => new("不是日期，写成 \"2023-12-31\"", "this is no date; write it as in \"2023-12-31\""),
            (not null, string) when _numbers.Contains(type) => new("这里应当是数，不加引号", "a number is needed here, without quotation marks"),
            (not null, string) => new("只有数和日期可以写 min、max，请删去", "only numbers and dates have a min and a max; leave them out"),
            _ => null,
        };
        if (problem is not { } message)
            return;

        var path = Indicators.Checking.JsonPointer.Join(item.Path, key);
        reader.Fault("structure.bad_limit", path, reader.Nodes[path].Start, message);
        item.Set(key, null);
    }

    private static bool Day(RecordValue item, string key, string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day))
            return false;

        item.Set(key, (decimal)day.DayNumber);
        return true;
    }

    // The value is kept as text; what counts here is whether it is written as its type is.
    private static void CheckParameter(RecordValue parameter, StructureReader reader)
    {
        if (parameter["value"] is not Yaml.YamlScalar value)
            return;

        var shape = parameter.TextOrNull("type") switch
        {
            "date" or "text" => ScalarShapes.Text,
            "boolean" => ScalarShapes.Boolean,
            null => null,
            _ => ScalarShapes.Number,
        };
        var read = shape?.Read(value, Indicators.Checking.JsonPointer.Join(parameter.Path, "value"), reader);
        parameter.Set("value", read is decimal number ? Numbers.Show(number) : read is null ? null : value.Text);
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex IsWrittenAsDay();
}
