using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Reports;

/// <summary>How a report writes figures.</summary>
/// <param name="decimals">Places that the index system keeps of marks.</param>
internal sealed class Wording(int decimals)
{
    /// <summary>What stands where there is nothing to tell.</summary>
    public const string None = "—";

    /// <summary>Marks with the places that the system keeps; — where there are none.</summary>
    public string Marks(decimal? marks) => marks is { } number ? Fixed(number, decimals) : None;

    /// <summary>A share as a percentage with two places; — where there is none.</summary>
    public static string Percent(decimal? share) => share is { } number ? $"{Fixed(number * 100, 2)}%" : None;

    /// <summary>The same without the sign, below a head that has it.</summary>
    public static string Hundredths(decimal? share) => share is { } number ? Fixed(number * 100, 2) : None;

    /// <summary>How far one share is from another, in percentage points, with its sign; — where one is missing.</summary>
    public static string Points(decimal? before, decimal? after) =>
        after - before is not { } change ? None : $"{(Rounded(change) > 0 ? "+" : "")}{Fixed(change * 100, 2)}";

    /// <summary>提高… 个百分点, 下降… 个百分点, 持平.</summary>
    public static string Change(decimal before, decimal after) => Rounded(after - before) switch
    {
        > 0 => $"提高{Fixed((after - before) * 100, 2)}个百分点",
        < 0 => $"下降{Fixed((before - after) * 100, 2)}个百分点",
        _ => "持平",
    };

    /// <summary>2026年11月22日.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>2026年11月22日17时30分, in China.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var there = WorkbookStand.Clock(moment);
        return string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(there))}{there.Hour}时{there.Minute:00}分");
    }

    private static decimal Rounded(decimal share) => Numbers.Round(share * 100, 2);

    private static string Fixed(decimal number, int places) =>
        Numbers.Round(number, places).ToString(string.Create(CultureInfo.InvariantCulture, $"F{places}"), CultureInfo.InvariantCulture);
}
