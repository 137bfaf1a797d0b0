using System.Globalization;
using Fadu.Benchmarks.GraphQL.Reading;
using Fadu.Benchmarks.GraphQL.Serving;

namespace Fadu.Benchmarks.GraphQL;

/// <summary>Documents a second that are parsed, and that are parsed and validated, against graphql-js.</summary>
internal static class ReadingTrial
{
    private const int Rounds = 9;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.25);
    private static readonly NodeFolder Reference = new("tests/GraphQL.Reference");

    /// <summary>Measures; lines of Markdown.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        var engine = new EngineReader();
        var missing = Reference.Missing();
        List<NodeReader> others = [];
        try
        {
            if (missing is null)
            {
                others.Add(await NodeReader.StartAsync(Reference, "graphql", LargeSchema.Text));
                others.Add(await NodeReader.StartAsync(Reference, "graphql-17", LargeSchema.Text));
            }

            return
            [
                "",
                $"Reading documents, {Rounds} rounds:",
                "",
                .. missing is null ? Array.Empty<string>() : [missing, ""],
                "| document | bytes | what is done | by | documents/s | times as fast | quartiles | bytes allocated |",
                "| --- | ---: | --- | --- | ---: | ---: | ---: | ---: |",
                .. await LinesAsync(engine, others),
            ];
        }
        finally
        {
            others.ForEach(other => other.Dispose());
        }
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(EngineReader engine, List<NodeReader> others)
    {
        var lines = new List<string>();
        IReadOnlyList<IReader> readers = [engine, .. others];
        foreach (var task in ReadingTask.All)
        {
            var rates = await MeasureAsync(task, readers);
            for (var place = 0; place < readers.Count; place++)
                lines.Add(Line(task, readers[place], rates[0], rates[place], place == 0 ? engine.BytesOf(task) : null));
        }

        return lines;
    }

    private static async Task<double[][]> MeasureAsync(ReadingTask task, IReadOnlyList<IReader> readers)
    {
        foreach (var reader in readers)
            await reader.RunAsync(task, WarmUp);

        var rates = readers.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            // Who comes first changes, so that whatever else the machine does falls on all of them alike.
            for (var turn = 0; turn < readers.Count; turn++)
            {
                var place = (turn + round) % readers.Count;
                rates[place][round] = await readers[place].RunAsync(task, Round);
            }
        }

        return rates;
    }

    private static string Line(ReadingTask task, IReader reader, double[] engine, double[] rates, long? bytes)
    {
        var isEngine = ReferenceEquals(engine, rates);
        var what = task.Verb switch { ReadingVerb.Parse => "parse", ReadingVerb.Validate => "parse, validate", _ => "parse, build the schema" };
        var ratios = engine.Zip(rates, (own, other) => own / other).ToArray();
        var compared = isEngine ? " | " : $"{Text(Quantiles.Of(ratios, 0.5))} | {Text(Quantiles.Of(ratios, 0.25))}–{Text(Quantiles.Of(ratios, 0.75))}";
        return string.Create(CultureInfo.InvariantCulture,
            $"| {(isEngine ? task.Document : "")} | {(isEngine ? task.Utf8.Length : null)} | {(isEngine ? what : "")} | {reader.Name} | {Quantiles.Of(rates, 0.5):0} | {compared} | {bytes} |");
    }

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
