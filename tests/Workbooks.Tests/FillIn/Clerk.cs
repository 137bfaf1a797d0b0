using System.Text.Json;
using Fadu.TestSupport.Workbooks;

namespace Fadu.Workbooks.Tests.FillIn;

/// <summary>Fills workbooks in as a clerk would, by a program that knows nothing of ours (openpyxl).</summary>
internal static class Clerk
{
    private const string Script = """
        import datetime, json, sys, openpyxl
        from openpyxl.styles import PatternFill
        for number, edits in enumerate(json.load(open(sys.argv[2], encoding="utf-8"))):
            book = openpyxl.load_workbook(sys.argv[1])
            for edit in edits:
                exec(edit, {"book": book, "datetime": datetime, "PatternFill": PatternFill, "openpyxl": openpyxl})
            book.save(f"{sys.argv[1]}.{number}")
        """;

    /// <summary>Runs lines of Python on <c>book</c>.</summary>
    public static byte[] Edit(byte[] file, params IEnumerable<string> lines) => EditEach(file, [[.. lines]])[0];

    /// <summary>Makes several files of one, each by its own lines.</summary>
    public static IReadOnlyList<byte[]> EditEach(byte[] file, IReadOnlyList<string[]> lines)
    {
        var folder = Directory.CreateTempSubdirectory("fadu-clerk-");
        try
        {
            var (path, edits) = (Path.Combine(folder.FullName, "book.xlsx"), Path.Combine(folder.FullName, "edits.json"));
            File.WriteAllBytes(path, file);
            File.WriteAllText(edits, JsonSerializer.Serialize(lines));
            OfficeProgram.Run("/usr/bin/python3", "-c", Script, path, edits);
            return [.. lines.Select((_, i) => File.ReadAllBytes($"{path}.{i}"))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One cell's new value, as Python writes it.</summary>
    public static string Set(string sheet, string place, string value) => $"book[{JsonSerializer.Serialize(sheet)}][{JsonSerializer.Serialize(place)}] = {value}";

    /// <summary>A text as Python writes it.</summary>
    public static string Text(string text) => JsonSerializer.Serialize(text);
}
