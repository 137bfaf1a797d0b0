using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace Fadu.TestSupport.Workbooks;

/// <summary>openpyxl, a second reader that knows nothing of ours.</summary>
public static class OpenPyxl
{
    // Debian's own Python: another one on PATH need not have openpyxl.
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import datetime, json, sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1], data_only=sys.argv[2] == "values")
        def show(value):
            return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime, datetime.time)) else str(value)
        def formula(value):
            return value if isinstance(value, str) else "=" + value.text if hasattr(value, "text") else show(value)
        json.dump([{
            "Name": sheet.title,
            "State": sheet.sheet_state,
            "Cells": [{"Place": c.coordinate, "Type": c.data_type, "Value": formula(c.value) if c.data_type == "f" else show(c.value)}
                      for row in sheet.iter_rows() for c in row if c.value is not None],
            "Notes": {c.coordinate: c.comment.text for row in sheet.iter_rows() for c in row if c.comment},
            "Merged": sorted(str(r) for r in sheet.merged_cells.ranges),
            "Fills": {c.coordinate: c.fill.fgColor.rgb for row in sheet.iter_rows() for c in row if c.fill.patternType == "solid" and c.coordinate not in sheet.merged_cells},
            "Rules": {c.coordinate: " ".join([rule.type, "" if rule.type == "list" else rule.operator or "between", *[f for f in (rule.formula1, rule.formula2) if f is not None]])
                      for rule in sheet.data_validations.dataValidation for row in sheet.iter_rows() for c in row if c.coordinate in rule.sqref},
        } for sheet in book.worksheets], sys.stdout)
        """;

    // What one test reads it often reads again, and reading takes seconds.
    private const int MostKept = 16;

    private static readonly ConcurrentQueue<(string Hash, bool Values, IReadOnlyList<PySheet> Sheets)> Kept = [];

    /// <summary>Reads a workbook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="values">Whether the results of formulas are read that stand in the file; otherwise the formulas.</param>
    public static IReadOnlyList<PySheet> Read(string path, bool values = false) =>
        JsonSerializer.Deserialize<IReadOnlyList<PySheet>>(OfficeProgram.Run(Python, "-c", Script, path, values ? "values" : "formulas"))!;

    /// <summary>Reads a workbook, or remembers what was just read of it.</summary>
    /// <inheritdoc cref="Read(string, bool)"/>
    public static IReadOnlyList<PySheet> Read(byte[] file, bool values = false)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        if (Kept.FirstOrDefault(one => one.Hash == hash && one.Values == values).Sheets is { } known)
            return known;
        var sheets = ReadAnew(file, values);
        Kept.Enqueue((hash, values, sheets));
        while (Kept.Count > MostKept)
            Kept.TryDequeue(out _);
        return sheets;
    }

    private static IReadOnlyList<PySheet> ReadAnew(byte[] file, bool values)
    {
        var folder = Directory.CreateTempSubdirectory("fadu-xlsx-");
        try
        {
            var path = Path.Combine(folder.FullName, "book.xlsx");
            File.WriteAllBytes(path, file);
            return Read(path, values);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
