using Fadu.Indicators.Checking;

namespace Fadu.Workbooks.Reports;

/// <summary>Tells which indicators are about those in charge (责任主体), by the words in their names; all others are about measures and results.</summary>
/// <remarks>
/// Index systems do not say it. The words are those under which the published sheets file leaders' duties: 组织保障, 普法责任, 责任机制, 组织推动,
/// 党政领导, 组织健全. The first node on the way down whose name has one of them stands for all below it.
/// </remarks>
internal static class DutyIndicators
{
    private static readonly string[] _words = ["组织", "责任", "领导", "党政", "履职"];

    /// <summary>The topmost nodes about duties, in file order; below the first or second level nobody looks.</summary>
    public static IReadOnlyList<CheckedIndicator> Of(CheckedSystem system) => [.. system.Root.Children.SelectMany(Duties)];

    /// <summary>The topmost nodes about anything else: first-level indicators, or of those that have a part about duties the other parts.</summary>
    public static IReadOnlyList<CheckedIndicator> Others(CheckedSystem system) =>
    [
        .. system.Root.Children.SelectMany(first => IsDuty(first) ? []
            : Duties(first).ToArray() is not [_, ..] duties ? [first]
            : first.Children.Where(child => !duties.Contains(child))),
    ];

    private static IEnumerable<CheckedIndicator> Duties(CheckedIndicator first) => IsDuty(first) ? [first] : first.Children.Where(IsDuty);

    // A leaf is a single measure, whatever word it has.
    private static bool IsDuty(CheckedIndicator indicator) =>
        !indicator.IsLeaf && Array.Exists(_words, word => indicator.Indicator.Name.Contains(word, StringComparison.Ordinal));
}
