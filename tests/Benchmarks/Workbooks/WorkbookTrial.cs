using System.Diagnostics;
using System.Globalization;
using Fadu.Benchmarks.GraphQL.Serving;
using Fadu.Benchmarks.Stores;

namespace Fadu.Benchmarks.Workbooks;

/// <summary>Writing and reading a large table, each way in a process of its own.</summary>
/// <param name="arguments">The command line: <c>--rows=N</c>, <c>--rounds=N</c>, <c>--files=N</c> and <c>--units=N</c> for a short try.</param>
internal sealed class WorkbookTrial(IReadOnlyList<string> arguments)
{
    private const int Columns = 20;
    private const double MostMegabytes = 100;

    // A processor with a large cache lets more pile up before anything is collected than the smaller table makes at all; of ten times the rows
    // the peak would tell of the machine.
    private const string Nursery = "0x1000000";

    private static readonly string[] Options = ["--rows=", "--rounds=", "--files=", "--units="];

    private static readonly NodeFolder Node = new("tests/Workbooks.Reference");
    private static readonly string Script = Path.Combine(Node.Place, "write.py");

    private readonly int _rows = Option(arguments, "--rows=", 50_000);
    private readonly int _rounds = Option(arguments, "--rounds=", 5);

    /// <summary>The trials.</summary>
    public static IReadOnlyList<StoreTrial> Of(IReadOnlyList<string> arguments) =>
        [new("workbooks written and read", new WorkbookTrial(arguments).RunAsync), new("workbooks hostile", new HostileTrial(Option(arguments, "--files=", 100_000)).RunAsync),
            new("workbooks delivered", new DeliveryTrial(Option(arguments, "--units=", 200_000)).RunAsync)];

    /// <summary>Whether an argument is for these trials.</summary>
    public static bool IsOption(string argument) => Array.Exists(Options, option => argument.StartsWith(option, StringComparison.Ordinal));

    /// <summary>Measures; lines of Markdown.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fadu-workbooks-");
        try
        {
            var (small, large) = (Path.Combine(folder.FullName, "small.xlsx"), Path.Combine(folder.FullName, "large.xlsx"));
            Writing.Fadu(small, _rows, Columns);
            Writing.Fadu(large, _rows * 10, Columns);
            var other = Path.Combine(folder.FullName, "other.xlsx");
            return
            [
                string.Empty,
                $"Each in a process of its own; those with {_rows * 10} rows collect garbage after 16 MB, the others as .NET does by itself.",
                string.Empty,
                "| workbook | by | time | processor | time / reference | peak memory | required |",
                "| --- | --- | ---: | ---: | ---: | ---: | --- |",
                .. await TableAsync($"write {_rows} rows × {Columns} columns",
                [
                    new("raw deflate of the same XML by hand", Own("write-by-hand", other, _rows), null),
                    new("Fadu", Own("write", other, _rows), 2),
                    new($"Fadu, {_rows * 10} rows", Own("write", other, _rows * 10), null),
                    .. Exceljs(other),
                    .. Openpyxl(other),
                ]),
                .. await TableAsync($"read {_rows} rows × {Columns} columns",
                [
                    new("a bare pass over the XML", Own("read-bare", small, _rows), null),
                    new("Fadu, every value checked", Own("read", small, _rows), 3),
                    new($"Fadu, {_rows * 10} rows", Own("read", large, _rows * 10), null),
                ]),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Option(IReadOnlyList<string> arguments, string name, int standard) =>
        arguments.FirstOrDefault(argument => argument.StartsWith(name, StringComparison.Ordinal)) is { } given ? int.Parse(given.AsSpan(name.Length), CultureInfo.InvariantCulture) : standard;

    private ProcessStartInfo Own(string way, string path, int rows)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkbookTrial).Assembly.Location, WorkbookWay.Argument, way, path, Show(rows), Show(Columns)]);
        if (rows > _rows)
            start.Environment["DOTNET_GCgen0size"] = Nursery;
        return start;
    }

    private IEnumerable<Way> Exceljs(string path)
    {
        if (Node.Missing() is not { } missing)
            return [new("exceljs, streaming", new("node", [Path.Combine(Node.Place, "write.mjs"), path, Show(_rows), Show(Columns)]), null)];
        Console.Error.WriteLine(missing);
        return [];
    }

    private IEnumerable<Way> Openpyxl(string path)
    {
        const string Python = "/usr/bin/python3";
        if (File.Exists(Python) && RunAsync(new(Python, ["-c", "import openpyxl"])).GetAwaiter().GetResult() is not null)
            return [new("openpyxl, write-only", new(Python, [Script, path, Show(_rows), Show(Columns)]), null)];
        Console.Error.WriteLine("openpyxl is not installed (Debian: python3-openpyxl), so that nothing is measured beside it.");
        return [];
    }

    private async Task<IReadOnlyList<string>> TableAsync(string name, Way[] ways)
    {
        var outcomes = ways.Select(_ => new List<WayOutcome>()).ToArray();
        for (var round = 0; round < _rounds; round++)
        {
            // Who comes first changes, so that whatever else the machine does falls on all of them alike.
            for (var turn = 0; turn < ways.Length; turn++)
            {
                var place = (turn + round) % ways.Length;
                outcomes[place].Add(WayOutcome.Read(await RunAsync(ways[place].Start) ?? throw new InvalidOperationException($"{ways[place].Name} has failed; what it says stands above.")));
            }
        }

        var middles = outcomes.Select(WayOutcome.Middle).ToArray();
        return [.. ways.Select((way, place) => Line(place == 0 ? name : string.Empty, way, middles[place], middles[0]))];
    }

    private static string Line(string name, Way way, WayOutcome outcome, WayOutcome reference)
    {
        var isOurs = way.Name.StartsWith("Fadu", StringComparison.Ordinal);
        var ratio = outcome.Milliseconds / reference.Milliseconds;
        var missed = (way.MostOfReference is { } most && ratio > most) || (isOurs && outcome.PeakMegabytes > MostMegabytes);
        var required = string.Join(", ", ((string?[])[way.MostOfReference is { } times ? $"at most {Show(times)} times" : null, isOurs ? $"below {Show(MostMegabytes)} MB" : null]).OfType<string>());
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {way.Name} | {outcome.Milliseconds:0} ms | {outcome.ProcessorMilliseconds:0} ms | {ratio:0.00} | {outcome.PeakMegabytes:0} MB | {required}{(missed ? " MISSED" : string.Empty)} |");
    }

    private static async Task<string?> RunAsync(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : null;
    }

    private static string Show(double number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One way.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Start">The process; prints what <see cref="WayOutcome"/> reads.</param>
    /// <param name="MostOfReference">Required: so many times the reference's time at most.</param>
    private sealed record Way(string Name, ProcessStartInfo Start, double? MostOfReference);
}
