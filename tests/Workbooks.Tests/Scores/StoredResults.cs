using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Fadu.TestSupport.Workbooks;

namespace Fadu.Workbooks.Tests.Scores;

/// <summary>The results that stand beside formulas in a file: all that programs show that compute nothing.</summary>
internal static class StoredResults
{
    /// <summary>Cells with a formula and no result; an empty text is one.</summary>
    public static IReadOnlyList<string> WithoutAny(byte[] file)
    {
        var told = new List<string>();
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var xml = XmlReader.Create(entry.Open(), new() { CloseInput = true });
            var (place, formula) = ("", false);
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                    (place, formula) = (xml.GetAttribute("r")!, false);
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" })
                    formula = true;
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                    formula = false;
                else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" } && formula)
                    told.Add($"{entry.FullName} {place}");
            }
        }

        return told;
    }

    /// <summary>Formula cells, of all sheets, of which another program computes something else than stands in the file.</summary>
    public static IReadOnlyList<string> Differences(byte[] file, byte[] recomputed)
    {
        var told = new List<string>();
        foreach (var (formulas, (stored, computed)) in OpenPyxl.Read(file).Zip(OpenPyxl.Read(file, values: true).Zip(OpenPyxl.Read(recomputed, values: true))))
        {
            var (before, after) = (stored.Cells.ToDictionary(cell => cell.Place, cell => cell.Value), computed.Cells.ToDictionary(cell => cell.Place, cell => cell.Value));
            foreach (var cell in formulas.Cells.Where(cell => cell.Type == "f"))
            {
                var (one, other) = (before.GetValueOrDefault(cell.Place, ""), after.GetValueOrDefault(cell.Place, ""));
                if (!AreAlike(one, other))
                    told.Add($"{formulas.Name} {cell.Place}: {one} but {other} of {cell.Value}");
            }
        }

        return told;
    }

    // Of a double 15 digits are saved, and the last of them depends on the order in which a program adds.
    private static bool AreAlike(string one, string other) => one == other
        || (double.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
            && Math.Abs(number - second) <= 1e-13 * Math.Max(10, Math.Abs(number)));
}
