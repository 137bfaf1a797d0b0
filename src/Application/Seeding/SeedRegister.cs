using Fadu.Application.Commands;
using Fadu.Application.Units;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.Seeding;

/// <summary>Registers made-up cities and the units below them, with their attributes.</summary>
/// <param name="options">How many.</param>
/// <param name="typical">What is usual.</param>
/// <param name="units">Those that the database has already.</param>
/// <param name="writer">Takes the events.</param>
internal sealed class SeedRegister(SeedOptions options, TypicalValues typical, UnitDesk units, SeedWriter writer)
{
    private const int CitiesAtOnce = 25;

    private static readonly Caller Registrar = new() { Account = "registrar", Role = "administrator", Reason = "单位名录登记" };

    /// <summary>Registers all of them; those that are there just so already are passed over.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var cities = SeedUnit.Cities(options.Units);
        for (var first = 0; first < cities; first += CitiesAtOnce)
        {
            var at = options.Begins + TimeSpan.FromDays(20.0 * first / cities);
            var batch = Enumerable.Range(first, Math.Min(CitiesAtOnce, cities - first)).ToArray();
            var below = batch.SelectMany(city => SeedUnit.Of(city, options)).ToArray();
            string[] above = [.. batch.Select(city => SeedUnit.City(city, options.Units))];
            var known = await units.FindAsync([.. above, .. below.Select(unit => unit.Code)], ct);
            // Above first: a unit names the one above it.
            await WriteAsync(at, [.. above.Zip(batch, (code, city) => (code, City(city, known.GetValueOrDefault(code, Unit.None))))], known, ct);
            await WriteAsync(at, [.. below.Select(unit => (unit.Code, Below(unit, known.GetValueOrDefault(unit.Code, Unit.None))))], known, ct);
        }
    }

    // A stream that is there already is appended to only where its events are known; made-up units never change.
    private async Task WriteAsync(DateTimeOffset at, (string Code, UnitEvent[] Events)[] changes, IReadOnlyDictionary<string, Unit> known, CancellationToken ct)
    {
        if (changes.FirstOrDefault(change => change.Events is not [] && known.ContainsKey(change.Code)) is { Code: { } other })
        {
            throw new SeedRefusedException("seed", [new Problem("seed.other_units", new(
                $"单位 {other} 已经在库里，内容和要生成的不同；请换一个空库，或者用同样的种子和单位数",
                $"the unit {other} is in the database already and differs from the one to be made up; take an empty database, or the same seed and number of units"), "units")]);
        }

        await writer.WriteAsync(
            new(at, Registrar, [.. changes.Where(change => change.Events is not []).Select(change => new SeedChange(Aggregates.StreamOfUnit(change.Code), Aggregates.Unit.Kind, change.Events, IsLast: true))]),
            ct);
    }

    private UnitEvent[] City(int city, Unit state) =>
        Decided(new RegisterUnit(SeedUnit.City(city, options.Units), SeedNames.City(city), "设区市", null, null, null).Decide(state));

    private UnitEvent[] Below(SeedUnit unit, Unit state)
    {
        var events = new List<UnitEvent>(Decided(new RegisterUnit(unit.Code, unit.Name, unit.Kind, unit.Parent, [], unit.Group).Decide(state)));
        state = events.Aggregate(state, Unit.Evolve);
        var values = new DrawnValues(typical, unit.DrawnFrom, isPrevious: false);
        foreach (var attribute in options.System.Attributes)
        {
            var set = Decided(new SetAttribute(attribute.Code, values.Of($"单位.{attribute.Name}"), $"{options.Year - 1}", "统计年鉴").Decide(state));
            state = set.Aggregate(state, Unit.Evolve);
            events.AddRange(set);
        }

        return [.. events];
    }

    private static UnitEvent[] Decided(Result<UnitEvent[]> result) => result.Value ?? throw new SeedRefusedException("register", result.Problems);
}
