using System.Globalization;
using System.Text.Json.Nodes;
using Fadu.Benchmarks.Service.Calling;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Benchmarks.Service.Working;

/// <summary>A unit's submission on its way back and forth: its reporter fills it in and submits it, its evaluator verifies it and sends it back.</summary>
internal sealed class Paper
{
    private const int VerifiedBeforeReturn = 3;
    private const int ReportsBeforeSubmit = 5;
    private const int ItemsAtOnce = 3;

    private readonly Lock _one = new();
    private readonly Random _random;
    private readonly Item[] _items;
    private readonly Dictionary<string, decimal> _values = [];
    private int _steps;

    private Paper(string unit, Item[] items, Random random) => (Unit, _items, _random) = (unit, items, random);

    /// <summary>Code of the unit.</summary>
    public string Unit { get; }

    /// <summary>Whether it lies with the evaluator.</summary>
    public bool IsSubmitted { get; private set; } = true;

    /// <summary>What was acknowledged: versions that the submission had after a mutation, with the values that it gave.</summary>
    public List<(int Version, IReadOnlyDictionary<string, decimal> Values)> Acknowledged { get; } = [];

    /// <summary>Takes up the submission of a unit as it stands.</summary>
    /// <param name="client">Somebody who sees it.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="system">The index system.</param>
    /// <param name="seed">What its values are drawn from.</param>
    public static Paper Take(ServiceClient client, string unit, IndexSystem system, int seed)
    {
        var known = (JsonArray)client.Ask(Documents.Items, new { round = Cast.Round, unit })["submission"]!["items"]!;
        // What is above zero has its evidence already, and so may be anything above zero.
        var able = known.Where(item => item!["submitted"]?["number"]?.GetValue<string>() is { } number && decimal.Parse(number, CultureInfo.InvariantCulture) > 0)
            .Select(item => item!["code"]!.GetValue<string>()).ToHashSet();
        return new(unit, [.. system.Items.Where(item => item is { From: ItemSource.Unit, Type: ItemType.Integer or ItemType.Decimal } && able.Contains(item.Code))], new(seed));
    }

    /// <summary>The reporter's next step; null where there is none now.</summary>
    public (string Operation, string Document, object Input, IReadOnlyDictionary<string, decimal> Values)? Report()
    {
        lock (_one)
        {
            if (IsSubmitted)
                return null;
            if (_steps++ == ReportsBeforeSubmit)
                return ("submit", Documents.Submit, new { roundCode = Cast.Round, unitCode = Unit }, new Dictionary<string, decimal>());
            var values = Drawn().ToDictionary(item => item.Code, Draw);
            return ("report items", Documents.Report, new { roundCode = Cast.Round, unitCode = Unit, items = Inputs(values) }, values);
        }
    }

    /// <summary>The evaluator's next step; null where there is none now.</summary>
    public (string Operation, string Document, object Input, IReadOnlyDictionary<string, decimal> Values)? Judge()
    {
        lock (_one)
        {
            if (!IsSubmitted)
                return null;
            var values = _values.OrderBy(_ => _random.Next()).Take(ItemsAtOnce).ToDictionary();
            return _steps++ == VerifiedBeforeReturn || values.Count == 0
                ? ("return", Documents.Return, new { roundCode = Cast.Round, unitCode = Unit, reasons = new[] { new { type = "OUTSIDE_PERIOD", text = "请核对" } } }, new Dictionary<string, decimal>())
                : ("verify items", Documents.Verify, new { roundCode = Cast.Round, unitCode = Unit, items = Inputs(values) }, values);
        }
    }

    /// <summary>What was answered to a step.</summary>
    public void Take(string operation, int version, IReadOnlyDictionary<string, decimal> values)
    {
        lock (_one)
        {
            Acknowledged.Add((version, values));
            foreach (var (item, value) in values)
                _values[item] = value;
            if (operation is "submit" or "return")
                (IsSubmitted, _steps) = (operation is "submit", 0);
        }
    }

    /// <summary>Input of items.</summary>
    public static object[] Inputs(IReadOnlyDictionary<string, decimal> values) =>
        [.. values.Select(value => new { item = value.Key, value = new { number = value.Value.ToString(CultureInfo.InvariantCulture) } })];

    private IEnumerable<Item> Drawn() => _items.OrderBy(_ => _random.Next()).Take(ItemsAtOnce);

    private decimal Draw(Item item)
    {
        var (least, most) = ((int)Math.Max(1, item.Min ?? 1), (int)Math.Min(item.Max ?? 1000, 100_000));
        return _random.Next(least, Math.Max(least, most) + 1);
    }
}
