using Fadu.Indicators.Plans;

namespace Fadu.Api.Scores.Plans;

/// <summary>What a unit wants to come to, as clients give it.</summary>
internal abstract record PlanTargetInput
{
    internal PlanTarget Wanted => this switch
    {
        Total it => new PlanTarget.OfTotal(it.Value),
        Band it => new PlanTarget.OfBand(it.Value),
        _ => new PlanTarget.OfRank(((Rank)this).Value),
    };

    /// <summary>At least this total.</summary>
    public sealed record Total(decimal Value) : PlanTargetInput;

    /// <summary>This band or a better one.</summary>
    public sealed record Band(string Value) : PlanTargetInput;

    /// <summary>This place in the group or a better one.</summary>
    public sealed record Rank(int Value) : PlanTargetInput;
}
