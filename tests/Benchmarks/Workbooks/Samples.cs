using System.Globalization;

namespace Fadu.Benchmarks.Workbooks;

/// <summary>The table that everybody writes: a fifth each of codes, Chinese names, decimals, whole numbers and days.</summary>
internal static class Samples
{
    private static readonly DateOnly First = new(2026, 1, 1);

    // Made beforehand, so that what is measured is not the making of texts.
    private static readonly string[] Codes = [.. Enumerable.Range(0, 8192).Select(number => $"U{number.ToString("0000000", CultureInfo.InvariantCulture)}")];
    private static readonly string[] Names = [.. Enumerable.Range(0, 997).Select(number => $"某某市第{number.ToString(CultureInfo.InvariantCulture)}街道办事处")];

    public static string Code(int row, int column) => Codes[((row * 31) + column) % Codes.Length];

    public static string Name(int row) => Names[row % Names.Length];

    public static decimal Decimal(int row, int column) => ((row * 7919L) + (column * 104729L)) % 10000 / 100m;

    public static int Whole(int row, int column) => (int)(((row * 7919L) + (column * 104729L)) % 100000);

    public static DateOnly Day(int row) => First.AddDays(row % 365);
}
