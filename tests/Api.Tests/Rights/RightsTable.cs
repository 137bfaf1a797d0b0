using System.Collections.Immutable;

namespace Fadu.Api.Tests.Rights;

/// <summary>The table of rights, <c>src/Api/rights.csv</c>: what, the five kinds of people, a note.</summary>
internal static class RightsTable
{
    private const string Head = "what,stranger,reporter,evaluator,coordinator,administrator,note";

    /// <summary>Whom it tells of, in the order of its columns; a role is written like that in the schema, in small letters.</summary>
    public static ImmutableArray<string> People { get; } = [.. Head.Split(',')[1..^1]];

    /// <summary>What the table says, by coordinate or address, then in the order of <see cref="People"/>.</summary>
    public static IReadOnlyList<KeyValuePair<string, ImmutableArray<Right>>> Rows { get; } = Read();

    /// <summary>What it says of fields.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<Right>> Fields { get; } =
        Rows.Where(row => !row.Key.Contains('/', StringComparison.Ordinal)).DistinctBy(row => row.Key).ToDictionary(StringComparer.Ordinal);

    public static Right Of(string field, string person) => Fields[field][People.IndexOf(person)];

    private static KeyValuePair<string, ImmutableArray<Right>>[] Read()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "rights.csv"));
        lines[0].ShouldBe(Head);
        return [.. lines.Skip(1).Select(line => line.Split(',', 7)).Select(row => KeyValuePair.Create(row[0], row[1..6].Select(RightOf).ToImmutableArray()))];
    }

    private static Right RightOf(string text) => text switch
    {
        "yes" => Right.Yes,
        "no" => Right.No,
        "own" => Right.Own,
        "empty" => Right.Empty,
        _ => throw new InvalidDataException($"'{text}' is no right"),
    };
}
