using System.Text.Json.Serialization;

namespace Fadu.Indicators.IndexSystems;

/// <summary>A value that is reported, surveyed, graded or registered (数据项), or kept on the unit (单位属性).</summary>
public sealed record Item
{
    /// <summary>Keeps the item's identity through every revision.</summary>
    public required string Code { get; init; }

    /// <summary>The name that formulas use in brackets; unique in the system.</summary>
    public required string Name { get; init; }

    /// <summary>Type of its values.</summary>
    public required ItemType Type { get; init; }

    /// <summary>Unit of measure (计量单位), e.g. 万元; null where it has none.</summary>
    public string? MeasurementUnit { get; init; }

    /// <summary>Least number allowed; for dates, the day number; null: no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest number allowed; for dates, the day number; null: no limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>Options of a choice; empty for other types.</summary>
    public IReadOnlyList<Choice> Choices { get; init => field = ValueList.Of(value); } = ValueList<Choice>.Empty;

    /// <summary>Whether a unit has to report it where an indicator that applies reads it.</summary>
    [JsonRequired]
    public bool Required { get; init; } = true;

    /// <summary>Who supplies it.</summary>
    public ItemSource From { get; init; }

    /// <summary>佐证材料 asked for; null where none is.</summary>
    public string? Evidence { get; init; }

    /// <summary>True: lower is better, false: higher; null where the formulas show it.</summary>
    public bool? LowerIsBetter { get; init; }

    /// <summary>Smallest change that a unit can make; null: 1 for whole numbers, else not fixed.</summary>
    public decimal? Step { get; init; }

    /// <summary>Relative cost of one step.</summary>
    [JsonRequired]
    public decimal Effort { get; init; } = 1;

    /// <summary>How to count it (填报说明).</summary>
    public string? Help { get; init; }

    /// <summary>Reported, but read by no formula on purpose.</summary>
    public bool StatisticsOnly { get; init; }
}
