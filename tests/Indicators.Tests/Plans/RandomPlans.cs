using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Tests.Plans;

/// <summary>Random rounds in which one unit can move a few items a few steps, so that every way can be tried.</summary>
internal sealed class RandomPlans
{
    private readonly Random _random;

    private RandomPlans(int seed, CheckedSystem system, int items)
    {
        _random = new(seed);
        System = system;
        Now = ScoringPlan.Compile(system).Score(TableOf(), Maybe(0.2) ? "另" : null);
        string[] left = [.. system.System.Items.Select(item => item.Code).OrderBy(_ => _random.Next()).Skip(items)];
        Limits = new() { IncludeOthers = true, Items = left.ToDictionary(code => code, _ => new MoveLimit { IsExcluded = true }) };
        Movables = Indicators.Moves.Movables.Of(Now.Plan, Now.Table, 0, Limits);
        Trials = new(Now, 0);
        Ways = [.. Product([.. Movables])];
        Outcomes = Trials.Score([.. Ways.Select(way => (IReadOnlyDictionary<Parameter, Value>)Enumerable.Range(0, way.Length).Where(i => way[i] != 0)
            .ToDictionary(i => Movables[i].Parameter.Parameter, i => Movables[i].Grid[way[i]]))]);
    }

    public CheckedSystem System { get; }

    public RoundScores Now { get; }

    public MoveLimits Limits { get; }

    public IReadOnlyList<Movable> Movables { get; }

    public UnitTrials Trials { get; }

    /// <summary>Every way to move the items.</summary>
    public IReadOnlyList<long[]> Ways { get; }

    /// <summary>What comes of each way.</summary>
    public IReadOnlyList<TrialOutcome> Outcomes { get; }

    /// <summary>Whether what other units get can change with the items.</summary>
    public bool OthersMove => Movables.Any(movable => Trials.TouchesOthers(movable.Parameter.Parameter));

    /// <summary>Whether who is whose peer, or what a peer brings in, can change with the values of one unit.</summary>
    public bool PeersFollow => System.Indicators.Any(indicator => indicator.AppliesWhen is { UsesPeers: true })
        || System.Leaves.Any(leaf => leaf.Formula is { UsesPeers: true } formula && formula.Parameters.Any(parameter => parameter.Kind is ParameterKind.Score));

    /// <summary>Null where the random formulas make no system of such ranges.</summary>
    /// <param name="seed">Of everything.</param>
    /// <param name="items">How many items can be moved.</param>
    /// <param name="most">About how many values each can have.</param>
    public static RandomPlans? Of(int seed, int items, int most)
    {
        var random = new Random(seed);
        var drafted = new RandomRounds(seed).System().Check().System;
        var system = IndexSystemChecker.Check(drafted with
        {
            Items = [.. drafted.Items.Select(item => item with
            {
                Type = item.Type is ItemType.Boolean ? ItemType.Boolean : ItemType.Integer,
                Min = item.Type is ItemType.Boolean ? null : random.Next(2),
                Max = item.Type is ItemType.Boolean ? null : most - 2 + random.Next(4),
                Effort = random.Next(1, 9) / 2m,
                LowerIsBetter = random.Next(4) switch { 0 => true, 1 => false, _ => null },
            })],
            Checks = random.Next(3) == 0 && drafted.Items.Count(item => item.Type is not ItemType.Boolean) > 1 ? [ACheck([.. drafted.Items.Where(item => item.Type is not ItemType.Boolean)])] : [],
        }).System;
        return system is null ? null : new(seed, system, items);
    }

    public decimal EffortOf(long[] way) => way.Select((place, i) => Movables[i].EffortOf(place)).Sum();

    /// <summary>Whether a way leads to a target without failing a check that holds now.</summary>
    public bool Reaches(int way, PlanTarget target) => target switch
    {
        PlanTarget.OfTotal { Total: var total } => Outcomes[way].Total >= total,
        PlanTarget.OfBand { Name: var name } => Outcomes[way].Band is { } band && PlaceOf(band) <= PlaceOf(name),
        PlanTarget.OfRank { Rank: var rank } => Outcomes[way].Rank <= rank,
        _ => false,
    } && Trials.Now.Score.FailedChecks.Count >= Outcomes[way].Score.FailedChecks.Count;

    public PlanTarget Target()
    {
        var bands = Bands.Select(band => band.Name).ToArray();
        var totals = Outcomes.Select(outcome => outcome.Total ?? 0).Where(total => total > 0).Distinct().ToArray();
        return _random.Next(4) switch
        {
            0 => new PlanTarget.OfBand(bands[_random.Next(bands.Length)]),
            1 => new PlanTarget.OfRank(_random.Next(1, 4)),
            _ when totals is not [] => new PlanTarget.OfTotal(totals[_random.Next(totals.Length)] + (Maybe(0.1) ? 0.01m : 0)),
            _ => new PlanTarget.OfTotal(1),
        };
    }

    private IReadOnlyList<Band> Bands => Now.BandSet is null ? System.System.Bands : System.System.BandSets.Single(set => set.Name == Now.BandSet).Bands;

    private int PlaceOf(string band) => Bands.Select(one => one.Name).ToList().IndexOf(band);

    private static Check ACheck(Item[] items) => new() { Code = "C1", Rule = $"[{items[0].Name}] + [{items[^1].Name}] <= 8", Message = "和不超过 8" };

    private RoundTable TableOf()
    {
        var units = Enumerable.Range(0, 4).Select(i => new TableUnit($"u{i}", $"u{i}", null, false)).ToArray();
        var columns = new Dictionary<Parameter, Column>();
        foreach (var parameter in System.Parameters.Where(one => one.Parameter.Constant is null).Select(one => one.Parameter))
        {
            var column = columns[parameter] = new(parameter.Type, units.Length);
            for (var row = 0; row < units.Length; row++)
            {
                column[row] = Maybe(0.15) ? Value.None(parameter.Type, MissingReason.NotReported)
                    : parameter.Type is FormulaType.Boolean ? Value.Of(Maybe(0.5))
                    : Value.Of((decimal)_random.Next((int)(parameter.Range.Low ?? 0), (int)(parameter.Range.High ?? 5) + 1));
            }
        }

        return new(units, columns);
    }

    private static IEnumerable<long[]> Product(Movable[] movables) => movables.Aggregate(
        new[] { Array.Empty<long>() }.AsEnumerable(),
        (ways, movable) => ways.SelectMany(way => Enumerable.Range((int)-movable.Grid.Down, (int)(movable.Grid.Up + movable.Grid.Down) + 1).Select(place => (long[])[.. way, place])));

    private bool Maybe(double chance) => _random.NextDouble() < chance;
}
