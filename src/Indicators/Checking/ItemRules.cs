using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Checking;

/// <summary>What items, attributes and policy parameters allow is possible.</summary>
internal static class ItemRules
{
    public static void Check(IndexSystem system, Findings findings)
    {
        for (var i = 0; i < system.Parameters.Count; i++)
            Check(system.Parameters[i], JsonPointer.Join("/parameters", i), findings);
        for (var i = 0; i < system.Attributes.Count; i++)
            Check(system.Attributes[i], JsonPointer.Join("/attributes", i), findings);
        for (var i = 0; i < system.Items.Count; i++)
            Check(system.Items[i], JsonPointer.Join("/items", i), findings);
    }

    private static void Check(PolicyParameter policy, string path, Findings findings)
    {
        var reading = ValueReader.Read(policy, policy.Value);
        if (reading.Problem is { } problem)
            findings.Fault("system.parameter_value", JsonPointer.Join(path, "value"), policy.Code, problem.Message);
        else if (reading.Value.IsMissing && policy.Type is not ItemType.Text)
            findings.Fault("system.parameter_value", JsonPointer.Join(path, "value"), policy.Code, new("没有写值", "there is no value; write one"));
        else if (reading.Warning is { } warning)
            findings.Warn(warning.Code, JsonPointer.Join(path, "value"), policy.Code, warning.Message);
    }

    private static void Check(Item item, string path, Findings findings)
    {
        if (item is { Min: not null } or { Max: not null } && item.Type is not (ItemType.Integer or ItemType.Decimal or ItemType.Percent or ItemType.Date))
        {
            findings.Fault("system.limits_of_no_number", JsonPointer.Join(path, item.Min is null ? "max" : "min"), item.Code, new(
                "只有数和日期可以写 min、max，请删去",
                "only numbers and dates have a min and a max; leave them out"));
        }
        else if (ItemRange.Of(item) is { Low: { } low, High: { } high } && low > high)
        {
            var (least, most) = item.Type is ItemType.Date ? (Day(low), Day(high)) : (Numbers.Show(low), Numbers.Show(high));
            findings.Fault("system.min_above_max", JsonPointer.Join(path, item.Min is null ? "max" : "min"), item.Code, new(
                $"min {least} 大于 max {most}，没有数能填",
                $"the min {least} is above the max {most}, so that no value is allowed"));
        }

        if (item.Type is ItemType.Choice)
            Choices(item, JsonPointer.Join(path, "choices"), findings);
        else if (item.Choices.Count > 0)
        {
            findings.Fault("system.choices_of_no_choice", JsonPointer.Join(path, "choices"), item.Code, new(
                "只有 type: choice 才写选项；请改 type，或者删去 choices",
                "only an item of type choice has choices; write type: choice or leave them out"));
        }
    }

    private static void Choices(Item item, string path, Findings findings)
    {
        if (item.Choices.Count < 2)
        {
            findings.Fault("system.too_few_choices", path, item.Code, new("至少要有两个选项", "there must be at least two options"));
            return;
        }

        if (item.Choices.FirstOrDefault(choice => choice.Value is null) is { } bare && item.Choices.FirstOrDefault(choice => choice.Value is not null) is { } valued)
        {
            findings.Fault("system.choices_mixed", path, item.Code, new(
                $"选项“{Quoting.Shown(valued.Name)}”写了 value，“{Quoting.Shown(bare.Name)}”没有写；要么都写，要么都不写",
                $"the option '{Quoting.Shown(valued.Name)}' has a value and '{Quoting.Shown(bare.Name)}' has none; give all of them one, or none"));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < item.Choices.Count; i++)
        {
            if (!seen.Add(NameKey.Of(item.Choices[i].Name)))
            {
                findings.Fault("system.choice_twice", JsonPointer.Join(path, i), item.Code, new(
                    $"选项“{Quoting.Shown(item.Choices[i].Name)}”写了两次",
                    $"the option '{Quoting.Shown(item.Choices[i].Name)}' stands there twice"));
            }
        }
    }

    private static string Day(decimal number) => ValueText.Show(Value.Of(DateOnly.FromDayNumber((int)number)), Kernel.Language.Chinese);
}
