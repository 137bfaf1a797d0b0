namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>What stands below (or above) each printed page. Codes of spreadsheets hold: &amp;P is the page, &amp;N the number of pages; an ampersand is written &amp;&amp;.</summary>
/// <param name="Left">To the left; null: nothing.</param>
/// <param name="Center">In the middle.</param>
/// <param name="Right">To the right.</param>
public sealed record SheetFooter(string? Left = null, string? Center = null, string? Right = null)
{
    /// <summary>第 1 页，共 9 页 in the middle.</summary>
    public static SheetFooter Pages { get; } = new(Center: "第 &P 页，共 &N 页");

    /// <summary>A text as it is, its ampersands not codes.</summary>
    public static string Plain(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
