using System.IO.Compression;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Parts;

namespace Fadu.Workbooks.Marking;

/// <summary>A workbook without what makes it large: no rows in its sheets, and parts that nobody changes (shared texts, pictures) empty. It is small enough to stand in memory.</summary>
/// <param name="parts">The workbook.</param>
internal sealed class BareBook(PackageParts parts)
{
    private static readonly string[] Changed = ["styles", "comments", "vmlDrawing", "officeDocument", "core-properties", "extended-properties", "custom-properties"];

    private readonly HashSet<string> _leftOut = new(StringComparer.OrdinalIgnoreCase);
    private HashSet<string> _sheets = [];

    /// <summary>The parts that are empty in it.</summary>
    public IReadOnlyCollection<string> LeftOut => _leftOut;

    /// <summary>The parts that are without rows in it.</summary>
    public IReadOnlyCollection<string> Sheets => _sheets;

    /// <summary>Writes it.</summary>
    /// <exception cref="RefusalException">There is too much besides rows, or a part is not as it says.</exception>
    public void Write(Stream target)
    {
        var (sheets, kept) = Kinds();
        _sheets = sheets;
        long written = 0;
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in parts.Names)
        {
            using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            if (!sheets.Contains(name) && !kept.Contains(name))
            {
                _leftOut.Add(name);
                continue;
            }

            using var counted = new CountedStream(part, bytes => written = (written + bytes) is var sum && sum <= MarkingLimit.MostBareBytes ? sum
                : throw new RefusalException(Refusals.TooLarge("样式、批注等的字节数", "bytes of styles, notes and the like", MarkingLimit.MostBareBytes, name)));
            if (sheets.Contains(name))
                WithoutRows(name, counted);
            else
                Copy(name, counted);
        }
    }

    private (HashSet<string> Sheets, HashSet<string> Kept) Kinds()
    {
        var (sheets, kept) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ContentTypes.Path });
        foreach (var name in parts.Names.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            kept.Add(name);
            foreach (var reference in parts.ReferencesIn(name))
            {
                if (reference.Kind is "worksheet")
                    sheets.Add(reference.Target);
                else if (Changed.Contains(reference.Kind))
                    kept.Add(reference.Target);
            }
        }

        return (sheets, kept);
    }

    private void WithoutRows(string name, Stream target)
    {
        using var source = parts.OpenBytes(name, isXml: true);
        using var reader = PlainXml.Read(source, name);
        using var writer = PlainXml.Write(target);
        PlainXml.Copy(reader, writer, reader.Skip);
        source.Finish();
    }

    private void Copy(string name, Stream target)
    {
        // Who reads it into memory goes down into it element by element, and runs out of stack.
        parts.CheckDepth(name);
        using var source = parts.OpenBytes(name, isXml: true);
        source.CopyTo(target);
    }
}
