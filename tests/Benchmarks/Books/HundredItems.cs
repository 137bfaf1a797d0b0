using System.Globalization;
using System.Text;
using Fadu.Catalog;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Benchmarks.Books;

/// <summary>An index system of a hundred items, each read by an indicator of its own.</summary>
internal static class HundredItems
{
    public const string Code = "hundred";
    public const int Items = 100;

    public static IndexSystem System { get; } = Make();

    private static IndexSystem Make()
    {
        var text = new StringBuilder("code: hundred\nname: 百项体系\nfullMarks: 100\nitems:\n");
        for (var i = 1; i <= Items; i++)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ code: i{i}, name: 数据项{i}号, type: decimal, min: 0, max: 1000 }}\n");
        text.Append("indicators:\n  - code: \"1\"\n    name: 全部\n    indicators:\n");
        for (var i = 1; i <= Items; i++)
            text.Append(CultureInfo.InvariantCulture, $"      - {{ code: \"1.{i}\", name: 指标{i}, marks: 1, formula: \"Linear([数据项{i}号], 0, 1000)\" }}\n");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var loaded = SystemFile.Load(stream, "hundred.yaml");
        return loaded.Succeeded ? loaded.System! : throw new InvalidOperationException(string.Join('\n', loaded.Findings));
    }
}
