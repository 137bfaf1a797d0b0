using System.Diagnostics;
using System.Globalization;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Benchmarks.Workbooks;

/// <summary>Spoiled workbooks and forms, one after another: each is taken or refused, none takes long, and memory stays where it is.</summary>
/// <param name="files">How many.</param>
internal sealed class HostileTrial(int files)
{
    private const double MostMilliseconds = 2_000;
    private const double MostMegabytes = 200;

    // Errors are written into a form by way of all of it in memory, which takes ten times as long as reading it.
    private const int ReadForEachForm = 10;

    /// <summary>Reads them all, and hands forms in; lines of Markdown.</summary>
    public Task<IReadOnlyList<string>> RunAsync()
    {
        var seed = Environment.GetEnvironmentVariable("FADU_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : 1;
        return Task.FromResult<IReadOnlyList<string>>(
        [
            string.Empty,
            Line("Spoiled workbooks read", files, seed, [Book()], file => Read(file) ?? "read"),
            string.Empty,
            Line("Spoiled forms handed in and marked", files / ReadForEachForm, seed, HostileForms.All(), HostileForms.Doors.HandIn),
        ]);
    }

    private static string Line(string name, int files, int seed, IReadOnlyList<byte[]> good, Func<byte[], string> take)
    {
        var spoiled = new SpoiledFiles(good, seed);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (longest, most) = (TimeSpan.Zero, 0L);
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < files; number++)
        {
            var file = spoiled.Next();
            var start = Stopwatch.GetTimestamp();
            var outcome = take(file);
            var elapsed = Stopwatch.GetElapsedTime(start);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            longest = elapsed > longest ? elapsed : longest;
            if (number % 1_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
        }

        var missed = longest.TotalMilliseconds > MostMilliseconds || most / 1048576d > MostMegabytes ? " MISSED" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {files} (seed {seed}) in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, the longest {longest.TotalMilliseconds:0} ms (at most {MostMilliseconds}), memory kept {most / 1048576d:0} MB (at most {MostMegabytes}){missed}; {string.Join(", ", outcomes.Select(pair => $"{pair.Key} {pair.Value}"))}.");
    }

    private static string? Read(byte[] file)
    {
        var opened = WorkbookReader.Open(new MemoryStream(file), ReadLimits.Default);
        if (opened.Value is not { } reader)
            return opened.Problems[0].Code;
        foreach (var sheet in reader.Sheets)
        {
            foreach (var row in reader.Rows(sheet))
            {
                if (!row.Succeeded)
                    return row.Problems[0].Code;
            }
        }

        return null;
    }

    private static byte[] Book()
    {
        using var output = new MemoryStream();
        using (var book = new WorkbookWriter(output, new("数据", "Fadu", DateTimeOffset.UnixEpoch)))
        {
            using (var sheet = book.AddSheet(new("数据")))
            {
                for (var row = 1; row <= 20; row++)
                    sheet.Write(Cell.Text(Samples.Name(row)), Cell.Number(Samples.Decimal(row, 2)), Cell.Date(Samples.Day(row)), Cell.Truth(row % 2 == 0), Cell.Formula($"B{row}*2", 2m));
                sheet.Merge(new(22, 1, 23, 2));
                sheet.Note(new(2, 2), "批注");
            }

            book.Finish();
        }

        return output.ToArray();
    }
}
