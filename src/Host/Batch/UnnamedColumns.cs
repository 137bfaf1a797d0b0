using System.Globalization;

namespace Fadu.Host.Batch;

/// <summary>Columns without a heading: told of in one line, and only those that hold something.</summary>
/// <param name="columns">Their places in the row, from 0.</param>
internal sealed class UnnamedColumns(IReadOnlyList<int> columns)
{
    private readonly SortedSet<int> _filled = [];

    /// <summary>Looks at a row.</summary>
    public void Read(IReadOnlyList<CsvCell> row)
    {
        foreach (var column in columns)
        {
            if (!string.IsNullOrWhiteSpace(row[column].Text))
                _filled.Add(column);
        }
    }

    /// <summary>Warns of those that held something in any row.</summary>
    public void Tell(Place heading, Findings findings)
    {
        if (_filled.Count == 0)
            return;

        var ranges = new List<(int First, int Last)>();
        foreach (var column in _filled.Select(index => index + 1))
        {
            if (ranges is [.., var last] && last.Last == column - 1)
                ranges[^1] = (last.First, column);
            else
                ranges.Add((column, column));
        }

        var shown = ranges.Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}–{range.Last}")).ToArray();
        findings.Warn(heading, "csv.no_heading", new(
            $"第 {string.Join("、", shown)} 列没有列名，已忽略",
            $"column{(_filled.Count == 1 ? "" : "s")} {string.Join(", ", shown)} without a heading, ignored"));
    }
}
