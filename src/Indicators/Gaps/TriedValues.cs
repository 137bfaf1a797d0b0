using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Gaps;

/// <summary>Values that somebody tries out, without reporting them. Pure.</summary>
public static class TriedValues
{
    /// <summary>What formulas see of them.</summary>
    /// <param name="system">Whose items they are.</param>
    /// <param name="items">The items, each once, whoever supplies them; a blank value: as if it had not been reported.</param>
    /// <returns>Or, all at once, <c>submission.item_twice</c>; by item <c>submission.unknown_item</c>, <c>value.*</c>.</returns>
    public static Result<IReadOnlyDictionary<Parameter, Value>> Read(CheckedSystem system, IReadOnlyList<ReportedItem> items)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(items);
        var values = new Dictionary<Parameter, Value>();
        List<Problem> refusals = [.. items.GroupBy(item => item.Item, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => Twice(same.Key))];
        foreach (var tried in items)
        {
            if (system.Parameters.FirstOrDefault(one => one.Parameter.Kind is ParameterKind.Item && one.Parameter.Key == tried.Item) is not { Item: { } item } parameter)
            {
                refusals.Add(Unknown(tried.Item, NearestName.Find(tried.Item, system.System.Items.Select(one => one.Code))));
                continue;
            }

            var reading = ItemValueReader.ToValue(item, tried.Given);
            if (reading.Problem is { } problem)
                refusals.Add(problem with { Where = item.Code });
            else
                values[parameter.Parameter] = reading.Value;
        }

        return refusals is [_, ..] ? refusals.ToArray() : values;
    }

    private static Problem Twice(string code) => new("submission.item_twice", new(
        $"数据项 {Quoting.Shown(code)} 写了不止一次，请只写一次", $"the item {Quoting.Shown(code)} stands there more than once; give it once"), code);

    private static Problem Unknown(string code, string? near) => new("submission.unknown_item", new(
        $"指标体系没有数据项 {Quoting.Shown(code)}{(near is null ? "" : $"，是不是 {near}？")}",
        $"the index system has no item {Quoting.Shown(code)}{(near is null ? "" : $"; {near}?")}"), code);
}
