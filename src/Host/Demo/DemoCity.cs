using System.Globalization;
using Fadu.Host.Batch;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Host.Demo;

/// <summary>A made-up city of sixteen districts with what each reported, drawn from a fixed seed: the same on every machine.</summary>
internal sealed class DemoCity
{
    private const int Seed = 20230831;

    // 青阳新区 was founded this year and has no figures of the year before.
    private const string Newcomer = "QX16";

    private static readonly (string Name, double Quality)[] _districts =
    [
        ("临江区", 0.86), ("城中区", 0.70), ("南湖区", 0.78), ("北岭区", 0.62), ("望江区", 0.71), ("清溪县", 0.55), ("石桥区", 0.67), ("白鹭区", 0.88),
        ("永和县", 0.49), ("安平县", 0.74), ("梅林区", 0.83), ("高岗县", 0.36), ("兴宁区", 0.91), ("双河县", 0.58), ("长堤区", 0.80), ("青阳新区", 0.66),
    ];

    private readonly District[] _reports;

    private DemoCity(IndexSystem system, District[] reports)
    {
        _reports = reports;
        Items = [.. system.Attributes, .. system.Items.Where(item => reports.Any(report => report.Values.GetValueOrDefault(item.Code) is not (null or "")))];
        Current = Csv(report => Items.Select(item => report.Values[item.Code]), reports);
        Previous = Csv(report => Items.Select(item => YearBefore(item, report)), reports.Where(report => report.Code != Newcomer));
    }

    /// <summary>The columns that any district filled in.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>What the districts reported, as a CSV file.</summary>
    public string Current { get; }

    /// <summary>What they had reported the year before; one of them is too young.</summary>
    public string Previous { get; }

    /// <summary>The unit that shows most: no villages, so an indicator that does not apply and hands on its marks.</summary>
    public static string UnitToExplain => "QX02";

    /// <summary>Names of its districts, by their numbers.</summary>
    public static IReadOnlyList<string> Districts { get; } = [.. _districts.Select(district => district.Name)];

    /// <summary>Draws the city for an index system.</summary>
    public static DemoCity Of(IndexSystem system)
    {
        var random = new Random(Seed);
        var reports = _districts.Select((district, number) => Draw(system, random, number + 1, district.Name, district.Quality)).ToArray();
        if (system.Code is "BWZQ")
            TellStories(reports);

        return new(system, reports);
    }

    private static District Draw(IndexSystem system, Random random, int number, string name, double quality)
    {
        var code = $"QX{number.ToString("00", CultureInfo.InvariantCulture)}";
        var district = new District(random, code, name, quality) { IsUrban = code == UnitToExplain };
        foreach (var item in system.Attributes.Concat(system.Items))
            district.Values[item.Code] = Distributions.Draw(district, item);

        return district;
    }

    // What an office meets in every round: something not reported, nothing to report, a veto.
    private static void TellStories(District[] districts)
    {
        districts[6].Values["satisfaction"] = "";
        districts[10].Values["mediation-rate"] = "";
        districts[11].Values["self-report-date"] = "";
        districts[13].Values["leader-sessions"] = "";
        districts[12].Values["ideology-incidents"] = "1";
        districts[3].Values["head-convicted"] = "是";
        districts[4].Values["supervision-slips"] = "0";
        districts[4].Values["supervision-late"] = "0";
    }

    private string Csv(Func<District, IEnumerable<string>> values, IEnumerable<District> districts)
    {
        using var file = new StringWriter();
        CsvWriter.Write(file, ["unit", "name", .. Items.Select(item => item.Name)]);
        foreach (var district in districts)
            CsvWriter.Write(file, [district.Code, district.Name, .. values(district)]);

        return file.ToString();
    }

    // A little less of what grows; days, choices and yes or no are left out.
    private static string YearBefore(Item item, District district) => item.Type is ItemType.Integer or ItemType.Decimal && item.Min is not null
        ? District.Show(Math.Clamp(district[item.Code] * (item.Type is ItemType.Integer ? 0.96m : 0.975m), item.Min.Value, item.Max ?? decimal.MaxValue), item.Type is ItemType.Integer ? 0 : 1)
        : "";
}
