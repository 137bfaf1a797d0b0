using Fadu.Formula.Values;

namespace Fadu.Workbooks.Previews;

/// <summary>Previews in words.</summary>
internal static class PreviewWords
{
    /// <summary>Marks as they are; 无 where there are none.</summary>
    public static string Marks(decimal? marks) => marks is { } number ? Numbers.Show(Numbers.Snap(number)) : "无";

    /// <summary>Marks with their sign.</summary>
    public static string Signed(decimal marks) => $"{(marks > 0 ? "+" : "")}{Numbers.Show(Numbers.Snap(marks))}";
}
