using Fadu.Indicators.Plans;

namespace Fadu.Api.Rounds.Helps;

/// <summary>The line that units should come over, as clients give it.</summary>
internal abstract record HelpTargetInput
{
    internal PlanTarget Wanted => this is Total total ? new PlanTarget.OfTotal(total.Value) : new PlanTarget.OfBand(((Band)this).Value);

    /// <summary>At least this total.</summary>
    public sealed record Total(decimal Value) : HelpTargetInput;

    /// <summary>This band or a better one.</summary>
    public sealed record Band(string Value) : HelpTargetInput;
}
