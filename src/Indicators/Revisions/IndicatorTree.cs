using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>Finds and changes indicators anywhere in a system's tree.</summary>
internal static class IndicatorTree
{
    /// <summary>All indicators, parents before children, in file order.</summary>
    public static IEnumerable<Indicator> All(IndexSystem system) => system.Indicators.SelectMany(WithAllBelow);

    /// <summary>The first indicator of a code; null where there is none.</summary>
    public static Indicator? Find(IndexSystem system, string code) => All(system).FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>How many levels there are; 0 without any indicator.</summary>
    public static int Depth(IndexSystem system) => Depth(system.Indicators);

    /// <summary>The system with the indicator of a code changed.</summary>
    public static IndexSystem Change(IndexSystem system, string code, Func<Indicator, Indicator> change) =>
        system with { Indicators = Change(system.Indicators, code, change) };

    /// <summary>An indicator and all below it, parents before children.</summary>
    public static IEnumerable<Indicator> WithAllBelow(Indicator indicator) => indicator.Children.SelectMany(WithAllBelow).Prepend(indicator);

    private static int Depth(IReadOnlyList<Indicator> indicators) => indicators is [] ? 0 : 1 + indicators.Max(indicator => Depth(indicator.Children));

    private static IReadOnlyList<Indicator> Change(IReadOnlyList<Indicator> indicators, string code, Func<Indicator, Indicator> change) =>
    [
        .. indicators.Select(indicator => indicator.Code == code
            ? change(indicator)
            : indicator.IsLeaf ? indicator : indicator with { Children = Change(indicator.Children, code, change) }),
    ];
}
