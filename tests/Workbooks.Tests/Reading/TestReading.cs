using System.Globalization;
using Fadu.Kernel;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Rows;

namespace Fadu.Workbooks.Tests.Reading;

internal static class TestReading
{
    /// <summary>The reader of a file without fault.</summary>
    public static WorkbookReader Open(byte[] file) => WorkbookReader.Open(new MemoryStream(file), ReadLimits.Default) switch
    {
        { Value: { } reader } => reader,
        { Problems: var problems } => throw new InvalidOperationException(string.Join('\n', problems.Select(problem => problem.In(Language.English)))),
    };

    /// <summary>Each cell of the first sheet on a line: place, kind, text, formula.</summary>
    public static IReadOnlyList<string> Cells(byte[] file)
    {
        var reader = Open(file);
        return [.. reader.Rows(reader.Sheets[0]).SelectMany(row => row.Value.ShouldNotBeNull(string.Join("; ", row.Problems)).Cells).Select(Show)];
    }

    /// <summary>Why a file is refused, when it is opened or while its rows, merged ranges and notes are read; null where it is not.</summary>
    public static Problem? Refusal(byte[] file, ReadLimits? limits = null)
    {
        var opened = WorkbookReader.Open(new MemoryStream(file), limits ?? ReadLimits.Default);
        if (opened.Value is not { } reader)
            return opened.Problems.Single();

        foreach (var sheet in reader.Sheets)
        {
            foreach (var row in reader.Rows(sheet))
            {
                if (!row.Succeeded)
                    return row.Problems.Single();
            }

            if (reader.MergedRanges(sheet) is { Succeeded: false, Problems: [var merged, ..] })
                return merged;
            if (reader.Notes(sheet) is { Succeeded: false, Problems: [var notes, ..] })
                return notes;
        }

        return null;
    }

    public static string Show(ReadCell cell) =>
        $"{cell.Place} {cell.Kind} {(cell.Date is { } date ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : cell.Text)}{(cell.Formula is null ? string.Empty : " =" + cell.Formula)}";
}
