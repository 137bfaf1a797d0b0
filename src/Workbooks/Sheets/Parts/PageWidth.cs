using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>On how many pages side by side a sheet is printed, so that it can still be read.</summary>
internal static class PageWidth
{
    // What stands between the margins of A4 in digits of 11 points, shrunk to six tenths: letters of 6.6 points.
    private const double Across = 244;
    private const double Upright = 166;

    /// <summary>As few as show all columns at no less than six tenths of their size; those that are printed again on each page count on each.</summary>
    /// <param name="layout">The sheet.</param>
    /// <param name="widths">The measured widths; null for a column that has its own.</param>
    public static int Pages(SheetLayout layout, IReadOnlyList<double?> widths)
    {
        var page = layout.Landscape ? Across : Upright;
        var (all, again) = (0.0, 0.0);
        for (var place = 0; place < layout.Columns.Count; place++)
        {
            if (layout.Columns[place].Hidden)
                continue;
            var width = widths[place] ?? layout.Columns[place].Width ?? 9;
            all += width;
            again += place < layout.PrintTitleColumns ? width : 0;
        }

        again = Math.Min(again, page / 2);
        return all <= page ? 1 : (int)Math.Ceiling((all - again) / (page - again));
    }
}
