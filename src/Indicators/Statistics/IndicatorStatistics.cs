using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Statistics;

/// <summary>What units got on one indicator.</summary>
public sealed record IndicatorStatistics
{
    /// <summary>The indicator.</summary>
    public required CheckedIndicator Indicator { get; init; }

    /// <summary>Units for which it counts, so that they have marks on it.</summary>
    public required int Concerned { get; init; }

    /// <summary>Units whose formula has no result, whether that gives no marks or makes the indicator drop out; of a node with children, units of which no child counts.</summary>
    public required int Missing { get; init; }

    /// <summary>Units to which it does not apply.</summary>
    public required int NotApplicable { get; init; }

    /// <summary>The marks of the units for which it counts; null where there are none.</summary>
    public required Summary? Marks { get; init; }

    /// <summary>得分率: what was got divided by what could be got, all units together, 0 to 1, at 12 decimals; null where nothing could be got.</summary>
    public required decimal? Achievement { get; init; }

    /// <summary>The units for which it is worth anything, by the share that each got.</summary>
    public required IReadOnlyList<AchievementClass> Distribution { get; init; }

    /// <summary>What could be got and was not, on the indicator's own scale, all units together.</summary>
    public required decimal Lost { get; init; }
}
