namespace Fadu.Workbooks.Reading.Rows;

/// <summary>How a cell shows its number.</summary>
/// <param name="Code">The number format as it stands in the file: <c>0.0%</c>, <c>yyyy"年"m"月"d"日"</c>; General for none.</param>
/// <param name="IsDate">Whether it shows a day or a time.</param>
/// <param name="IsPercent">Whether it shows hundredths: 0.85 as 85%.</param>
public sealed record CellFormat(string Code, bool IsDate, bool IsPercent)
{
    /// <summary>The format of cells without one.</summary>
    public static CellFormat General { get; } = new("General", IsDate: false, IsPercent: false);
}
