using System.Globalization;
using System.Text;

namespace Fadu.Application.Seeding.Demonstration;

/// <summary>A kind of small file that is made up as evidence, and opens in any program for it.</summary>
internal sealed class SmallFile
{
    private readonly Func<string, string, string, string, byte[]> _make;

    private SmallFile(string mediaType, string extension, Func<string, string, string, string, byte[]> make) => (MediaType, Extension, _make) = (mediaType, extension, make);

    /// <summary>A page of PDF.</summary>
    public static SmallFile Document { get; } = new("application/pdf", ".pdf", (about, unit, round, _) => SmallPdf.Of([about, unit, round, "演示数据，不是真实材料"]));

    /// <summary>A picture in PNG.</summary>
    public static SmallFile Picture { get; } = new("image/png", ".png", (_, _, _, of) => SmallPng.Of(of));

    /// <summary>A table as text.</summary>
    public static SmallFile Table { get; } = new("text/plain", ".txt", (about, unit, round, _) => Rows(about, unit, round));

    /// <summary>As the store serves it.</summary>
    public string MediaType { get; }

    /// <summary>What its name ends in.</summary>
    public string Extension { get; }

    /// <summary>Makes one.</summary>
    /// <param name="about">What it shows.</param>
    /// <param name="unit">Whose it is.</param>
    /// <param name="round">For which round.</param>
    /// <param name="of">What a picture is drawn from: the same gives the same.</param>
    public byte[] Of(string about, string unit, string round, string of) => _make(about, unit, round, of);

    private static byte[] Rows(string about, string unit, string round)
    {
        var text = new StringBuilder().Append(about).Append('（').Append(round).Append("）\n单位：").Append(unit).Append("\n演示数据，不是真实材料\n\n序号  日期   事项\n");
        for (var i = 1; i <= 12; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i,2}    {i,2}月   普法活动第{i}次\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
