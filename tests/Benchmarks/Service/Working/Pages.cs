using System.Text.Json.Nodes;
using Fadu.Benchmarks.Service.Calling;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Benchmarks.Service.Working;

/// <summary>What can be asked for: every page of two orders, and every unit.</summary>
internal sealed class Pages
{
    private const int Size = 20;

    private readonly string[] _units;
    private readonly string?[] _ends;
    private readonly string?[] _endsByIndicator;
    private readonly string _indicator;

    private Pages(string[] units, string?[] ends, string?[] endsByIndicator, string indicator) =>
        (_units, _ends, _endsByIndicator, _indicator) = (units, ends, endsByIndicator, indicator);

    /// <summary>How many pages there are.</summary>
    public int Count => _ends.Length;

    /// <summary>Looks through the rankings.</summary>
    /// <param name="client">Somebody who sees them.</param>
    /// <param name="system">The index system.</param>
    public static Pages Read(ServiceClient client, IndexSystem system)
    {
        var indicator = Leaf(system.Indicators[0]).Code;
        var (units, cursors) = All(client, "RANK_ASC", null);
        return new(units, Ends(cursors), Ends(All(client, "INDICATOR_DESC", indicator).Cursors), indicator);
    }

    /// <summary>The first rows.</summary>
    public static object First(int rows) => new { round = Cast.Round, first = rows, after = (string?)null, orderBy = "RANK_ASC" };

    /// <summary>A page of the ranking by its number, from 0.</summary>
    public object Page(int number) => new { round = Cast.Round, first = Size, after = _ends[number], orderBy = "RANK_ASC" };

    /// <summary>Any page of the ranking.</summary>
    public object Page(Random random) => Page(random.Next(Count));

    /// <summary>Any page of the order by an indicator.</summary>
    public object PageByIndicator(Random random) =>
        new { round = Cast.Round, first = Size, after = _endsByIndicator[random.Next(_endsByIndicator.Length)], orderBy = "INDICATOR_DESC", indicator = _indicator };

    /// <summary>Any unit.</summary>
    public object Unit(Random random) => new { round = Cast.Round, unit = _units[random.Next(_units.Length)] };

    private static Indicator Leaf(Indicator indicator) => indicator.Children is [var first, ..] ? Leaf(first) : indicator;

    private static (string[] Units, string[] Cursors) All(ServiceClient client, string orderBy, string? indicator)
    {
        var (units, cursors) = (new List<string>(), new List<string>());
        JsonNode page;
        do
        {
            page = client.Ask(Documents.Cursors, new { round = Cast.Round, after = cursors.LastOrDefault(), orderBy, indicator })["round"]!["scores"]!;
            foreach (var edge in (JsonArray)page["edges"]!)
            {
                units.Add(edge!["node"]!["unitCode"]!.GetValue<string>());
                cursors.Add(edge["cursor"]!.GetValue<string>());
            }
        }
        while (page["pageInfo"]!["hasNextPage"]!.GetValue<bool>());

        return ([.. units], [.. cursors]);
    }

    // The page behind each of these; before the first there is none.
    private static string?[] Ends(string[] cursors) => [null, .. cursors.Where((_, place) => (place + 1) % Size == 0 && place + 1 < cursors.Length)];
}
