using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>Counts how often both sides agree, for each kind of document, and keeps where they do not.</summary>
/// <param name="what">What is compared; no two tests compare the same.</param>
/// <param name="hasVerdicts">Whether some of the cases must be right and some wrong.</param>
internal sealed class Tally(string what, bool hasVerdicts)
{
    // More is not read by anyone.
    private const int Shown = 12;

    private readonly SortedDictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly List<Disagreement> _disagreements = [];
    private readonly SortedDictionary<string, int> _open = new(StringComparer.Ordinal);
    private int _right;

    /// <summary>What is compared.</summary>
    public string What => what;

    /// <summary>How many cases were compared.</summary>
    public int Cases => _rows.Values.Sum(row => row.Cases);

    /// <summary>How many cases differ in a way that OPEN.md explains.</summary>
    public int Open => _rows.Values.Sum(row => row.Cases - row.Agreed - row.Disagreed);

    /// <summary>How many cases differ in a way that nothing explains.</summary>
    public int Disagreed => _disagreements.Count;

    /// <summary>Counts a case.</summary>
    /// <param name="kind">The row to count it in.</param>
    /// <param name="isRight">Whether the engine finds nothing wrong with it.</param>
    /// <param name="open">The name of the difference in OPEN.md that explains it; null: none does.</param>
    /// <param name="disagreement">What each side says of what; null: they agree.</param>
    public void Add(string kind, bool isRight, string? open, Disagreement? disagreement)
    {
        var row = _rows.TryGetValue(kind, out var known) ? known : _rows[kind] = new();
        row.Cases++;
        _right += isRight ? 1 : 0;
        if (disagreement is null)
        {
            row.Agreed++;
        }
        else if (open is not null)
        {
            Note(open);
        }
        else
        {
            row.Disagreed++;
            _disagreements.Add(disagreement);
        }
    }

    /// <summary>Counts that a difference of OPEN.md showed.</summary>
    /// <param name="open">Its name there.</param>
    public void Note(string open) => _open[open] = _open.GetValueOrDefault(open) + 1;

    /// <summary>Prints the table, and fails when there are disagreements that nothing explains, or when little was compared.</summary>
    /// <param name="output">Where the table goes, beside the console.</param>
    /// <param name="least">How many cases there must be in the form that every run has.</param>
    public void Close(ITestOutputHelper output, int least)
    {
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{what,-32} {"cases",8} {"agree",8} {"open",6} {"disagree",9}");
        foreach (var (kind, row) in _rows.Append(new("together", Sum())))
            table.AppendLine(CultureInfo.InvariantCulture, $"{kind,-32} {row.Cases,8} {row.Agreed,8} {row.Cases - row.Agreed - row.Disagreed,6} {row.Disagreed,9}");
        foreach (var (name, count) in _open)
            table.AppendLine(CultureInfo.InvariantCulture, $"  open: {name}: {count}");

        output.WriteLine(table.ToString());
        Console.WriteLine(table);
        Totals.Add(this);
        Cases.ShouldBeGreaterThanOrEqualTo(least * Seed.Times);
        if (hasVerdicts)
            _right.ShouldBeInRange(Cases / 20, Cases * 19 / 20, "Hardly anything is right, or hardly anything wrong.");
        _disagreements.Count.ShouldBe(0, $"FADU_SEED={Seed.Value}; the shortest of each kind:\n\n" + string.Join("\n\n", Alike()));
    }

    // One fault shows in many cases.
    private IEnumerable<string> Alike() => _disagreements
        .GroupBy(one => one.Alike)
        .OrderByDescending(group => group.Count())
        .Take(Shown)
        .Select(group => $"--- {group.Count()} times: {group.Key}\n{group.MinBy(one => one.Text.Length)!.Text}");

    private Row Sum() => new()
    {
        Cases = Cases,
        Agreed = _rows.Values.Sum(row => row.Agreed),
        Disagreed = _rows.Values.Sum(row => row.Disagreed),
    };

    private sealed class Row
    {
        public int Cases { get; set; }

        public int Agreed { get; set; }

        public int Disagreed { get; set; }
    }
}
