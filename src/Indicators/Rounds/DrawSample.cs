using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Draws units for on-the-spot checks.</summary>
/// <param name="Seed">What the draw starts from; anybody who knows it can draw the same units again.</param>
/// <param name="Size">How many; at least 1.</param>
/// <param name="Criteria">From which units.</param>
public sealed record DrawSample(string Seed, int Size, SampleCriteria Criteria)
{
    /// <summary>Draws; nothing where a sample was drawn with this seed, this size and from these units already.</summary>
    /// <returns><c>round.unknown</c>, <c>round.closed</c>, <c>field.name</c> of the seed, <c>round.nothing_to_draw</c>, <c>round.sample_size</c>.</returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        if (RoundRules.NotRunning(state) is { } refusal)
            return refusal;
        if (state.Samples.Any(sample => sample.Seed == Seed && sample.Size == Size && sample.Criteria.SameAs(Criteria)))
            return Array.Empty<RoundEvent>();

        var population = Population(state);
        var refusals = new Refusals();
        refusals.Name("seed", Seed);
        refusals.AddIf(population.Count == 0, "round.nothing_to_draw", "criteria", "按这个条件没有可抽的单位，请放宽条件", "no unit meets these criteria; widen them");
        refusals.AddIf(
            population.Count > 0 && (Size < 1 || Size > population.Count),
            "round.sample_size",
            "size",
            $"可抽的单位有 {population.Count} 个，抽取数应在 1 到 {population.Count} 之间",
            $"there are {population.Count} units to draw from; draw 1 to {population.Count}");
        return refusals.Or<RoundEvent>(() =>
            [new SampleDrawn(state.Samples.Count + 1, Seed, Size, Criteria, population.Count, SampleDraw.Of(Seed, population, Size))]);
    }

    private HashSet<string> Population(Round state)
    {
        var groups = Criteria.Groups.Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);
        var units = state.Units
            .Where(unit => !unit.Value.Withdrawn && (groups.Count == 0 || (unit.Value.Group is { } group && groups.Contains(NameKey.Of(group)))))
            .Select(unit => unit.Key).ToHashSet(StringComparer.Ordinal);
        if (Criteria.NotDrawnBefore)
            units.ExceptWith(state.Samples.SelectMany(sample => sample.Units));
        return units;
    }
}
