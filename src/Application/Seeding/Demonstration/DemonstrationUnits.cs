namespace Fadu.Application.Seeding.Demonstration;

/// <summary>The districts and departments of the demonstration city, and how far each has come.</summary>
internal static class DemonstrationUnits
{
    private static readonly (UnitProgress Progress, int Until)[] _districts =
    [
        (UnitProgress.Accepted, 3), (UnitProgress.Mended, 4), (UnitProgress.Graded, 5), (UnitProgress.Pending, 6), (UnitProgress.Submitted, 8), (UnitProgress.Pending, 9),
        (UnitProgress.Returned, 11), (UnitProgress.Ready, 12), (UnitProgress.Draft, 13), (UnitProgress.Silent, 14), (UnitProgress.Draft, 15), (UnitProgress.Extended, int.MaxValue),
    ];

    private static readonly (UnitProgress Progress, int Until)[] _departments =
    [
        (UnitProgress.Accepted, 14), (UnitProgress.Mended, 17), (UnitProgress.Graded, 20), (UnitProgress.Pending, 25), (UnitProgress.Submitted, 29), (UnitProgress.Returned, 32),
        (UnitProgress.Draft, 35), (UnitProgress.Silent, 38), (UnitProgress.Extended, 39), (UnitProgress.Withdrawn, int.MaxValue),
    ];

    /// <summary>All of them, with the group that each is in.</summary>
    public static IReadOnlyList<(SeedUnit Unit, UnitProgress Progress)> Of(DemonstrationOptions options) =>
    [
        .. options.Districts.Select((name, i) => Unit(DemonstrationCodes.District(i + 1), name, "区县", DemonstrationCodes.DistrictGroup, _districts, i + 1, 20_000)),
        .. options.Departments.Select((name, i) => Unit(DemonstrationCodes.Department(i + 1), name, "部门", DemonstrationCodes.DepartmentGroup, _departments, i + 1, 70_000)),
    ];

    /// <summary>What that means for what is made up of it.</summary>
    public static SeedFate FateOf(UnitProgress progress) => progress switch
    {
        UnitProgress.Silent => SeedFate.Silent,
        UnitProgress.Draft or UnitProgress.Extended => SeedFate.Draft,
        UnitProgress.Pending => SeedFate.Pending,
        UnitProgress.Returned or UnitProgress.Mended => SeedFate.Returned,
        UnitProgress.Withdrawn => SeedFate.Withdrawn,
        _ => SeedFate.Accepted,
    };

    private static (SeedUnit Unit, UnitProgress Progress) Unit(
        string code, string name, string kind, string group, (UnitProgress Progress, int Until)[] plan, int number, int drawnFrom)
    {
        var progress = plan.First(one => number <= one.Until).Progress;
        return (new(code, name, kind, group, DemonstrationCodes.City, FateOf(progress), drawnFrom + (number * 101)), progress);
    }
}
