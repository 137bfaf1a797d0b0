using Fadu.Application.Commands;
using Fadu.Application.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Seeding;

/// <summary>A made-up round while it runs.</summary>
internal sealed class SeedStage
{
    private const int EnrolledAtOnce = 2000;

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>The revision that it stands on.</summary>
    public required PublishedRevision Revision { get; init; }

    /// <summary>Its days.</summary>
    public required SeedCalendar Calendar { get; init; }

    /// <summary>Takes the events.</summary>
    public required SeedWriter Writer { get; init; }

    /// <summary>The round as it stands.</summary>
    public Round Round { get; private set; } = Round.None;

    /// <summary>Opens it.</summary>
    public ValueTask OpenAsync(int year, string? previous, Round? before, CancellationToken ct) => DecideAsync(Calendar.Opened, SeedCast.Coordinator, new OpenRound
    {
        Opening = new()
        {
            Code = Code,
            Name = $"{year}年{Revision.Definition.System.Name}",
            IndexSystem = Revision.System,
            Revision = Revision.Number,
            Period = new(new(year, 1, 1), new(year, 6, 30)),
            Deadline = Calendar.Deadline,
            PreviousRound = previous,
            Visibility = new(BeforePublication: true, SmallestGroup: 5),
        },
        System = Revision.Definition.System,
        Previous = before,
    }.Decide(Round), ct);

    /// <summary>Enrols units.</summary>
    public async Task EnrolAsync(IEnumerable<SeedUnit> units, CancellationToken ct)
    {
        foreach (var some in units.Chunk(EnrolledAtOnce))
            await DecideAsync(Calendar.Opened, SeedCast.Coordinator, new EnrolUnits([.. some.Select(unit => new UnitToEnrol(unit.Code, unit.Group, UnitStanding.Active))]).Decide(Round), ct);
    }

    /// <summary>Enrols evaluators and forms panels.</summary>
    public async Task InviteAsync(SeedCast cast, IReadOnlyList<string> firstCity, CancellationToken ct)
    {
        var at = Calendar.Opened.AddHours(2);
        foreach (var (account, name) in cast.Verifiers)
            await DecideAsync(at, SeedCast.Coordinator, new EnrolEvaluator(account, name, [], null).Decide(Round), ct);
        // One of the experts is of the first city and stays away from its units.
        foreach (var (account, name) in cast.Experts)
            await DecideAsync(at, SeedCast.Coordinator, new EnrolEvaluator(account, name, account == cast.Experts[0].Account ? firstCity : [], null).Decide(Round), ct);
        await FormAsync("experts", cast.Experts, cast.Graded, at, ct);
        await FormAsync("findings", cast.Finders, cast.Found, at, ct);
    }

    /// <summary>Takes over what was decided about the round.</summary>
    public async ValueTask DecideAsync(DateTimeOffset at, Caller by, Result<RoundEvent[]> decided, CancellationToken ct)
    {
        var events = decided.Value ?? throw new SeedRefusedException(Code, decided.Problems);
        Round = events.Aggregate(Round, Round.Evolve);
        if (events is not [])
            await Writer.WriteAsync(new(at, by, [new(Round.StreamOf(Code), Aggregates.Round.Kind, events)]), ct);
    }

    private async Task FormAsync(
        string panel, IReadOnlyList<(string Account, string Name)> people, IReadOnlyList<Indicators.IndexSystems.Item> items, DateTimeOffset at, CancellationToken ct)
    {
        if (items is [])
            return;
        await DecideAsync(at, SeedCast.Coordinator, new FormPanel
        {
            Panel = panel,
            Evaluators = [.. people.Select(one => one.Account)],
            Items = [.. items.Select(item => item.Code)],
            System = Revision.Definition.System,
        }.Decide(Round), ct);
    }
}
