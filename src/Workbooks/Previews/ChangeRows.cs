using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;

namespace Fadu.Workbooks.Previews;

/// <summary>A revision's changes, a row for each field.</summary>
internal static class ChangeRows
{
    /// <summary>All of them: the system itself, indicators, bonuses, deductions, rules, bands, parameters, items, attributes.</summary>
    public static IEnumerable<ChangeRow> Of(RevisionDifference difference) =>
    [
        .. difference.System is { } system ? Fields("指标体系", new Change<IndexSystem>("", system.Before, system.After), ThingFields.OfSystem, one => one.Name) : [],
        .. difference.Indicators.SelectMany(Of),
        .. difference.Bonuses.SelectMany(change => Fields("加分项", change, ThingFields.OfAdjustment, one => one.Name)),
        .. difference.Deductions.SelectMany(change => Fields("扣分项", change, ThingFields.OfAdjustment, one => one.Name)),
        .. difference.Vetoes.SelectMany(change => Fields("一票否决", change, ThingFields.OfVeto, one => one.Name)),
        .. difference.Gates.SelectMany(change => Fields("条件", change, ThingFields.OfGate, one => one.Name)),
        .. difference.Statuses.SelectMany(change => Fields("状态规则", change, ThingFields.OfStatus, one => one.Name)),
        .. difference.Checks.SelectMany(change => Fields("逻辑校验", change, ThingFields.OfCheck, one => one.Message)),
        .. difference.BandSets.SelectMany(change => Fields("等次表", change, ThingFields.OfBands, one => one.Name.Length == 0 ? "默认等次" : one.Name)),
        .. difference.Parameters.SelectMany(change => Fields("政策参数", change, ThingFields.OfParameter, one => one.Name)),
        .. difference.Items.SelectMany(change => Fields("数据项", new Change<Item>(change.Code, change.Before, change.After), ThingFields.OfItem, one => one.Name)),
        .. difference.Attributes.SelectMany(change => Fields("单位属性", new Change<Item>(change.Code, change.Before, change.After), ThingFields.OfItem, one => one.Name)),
    ];

    private static IEnumerable<ChangeRow> Of(IndicatorChange change)
    {
        var rows = Fields("指标", new Change<Indicator>(change.Code, change.Before, change.After), ThingFields.OfIndicator, one => one.Name);
        return change.Moved ? rows.Append(new("指标", change.Code, change.After!.Name, "上级指标", change.ParentBefore ?? "（一级）", change.ParentAfter ?? "（一级）")) : rows;
    }

    private static IEnumerable<ChangeRow> Fields<T>(string kind, Change<T> change, Func<T, IReadOnlyList<(string Name, string Value)>> fields, Func<T, string> name)
        where T : class
    {
        if ((change.Before, change.After) is not ({ } before, { } after))
        {
            var one = (change.After ?? change.Before)!;
            var words = string.Join("\n", fields(one).Where(field => field.Value.Length > 0).Select(field => $"{field.Name}：{field.Value}"));
            return [change.Before is null ? new(kind, change.Code, name(one), "新增", "", words) : new(kind, change.Code, name(one), "删除", words, "")];
        }

        var rows = fields(before).Zip(fields(after)).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new ChangeRow(kind, change.Code, name(after), pair.First.Name, pair.First.Value, pair.Second.Value)).ToArray();
        // Worked examples and the like, which no score rests on.
        return rows is [] ? [new(kind, change.Code, name(after), "示例等", "", "")] : rows;
    }
}
