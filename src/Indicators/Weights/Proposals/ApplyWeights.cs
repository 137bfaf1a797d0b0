using Fadu.Indicators.Revisions;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Proposals;

/// <summary>Puts the marks that a method proposes into the draft; where there is none, one begins on the newest revision.</summary>
/// <param name="Scope">Which indicators.</param>
/// <param name="Method">How they are weighed.</param>
/// <param name="Accept">Whether the marks are taken although something speaks against it.</param>
public sealed record ApplyWeights(WeightScope Scope, WeighingMethod Method, bool Accept)
{
    /// <summary>Decides the new marks.</summary>
    /// <returns><see cref="DraftStarted"/> where there was no draft, and <see cref="MarksChanged"/> for each indicator; nothing where all have those marks
    /// already; or as <see cref="WeightProposal.On"/>; without <see cref="Accept"/> also the objections, e.g. <c>weights.contradictory</c>.</returns>
    public Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var proposed = WeightProposal.On(state, Scope, Method);
        if (proposed.Value is not { } proposal)
            return proposed.Problems.ToArray();
        if (!Accept && proposal.Weighing.Objections is [_, ..] objections)
            return objections.ToArray();
        if (proposal.Changes is [])
            return Array.Empty<SystemEvent>();

        SystemEvent[] begun = state.Draft is null && state.Latest is { } latest ? [new DraftStarted(state.Revision(latest)!, latest)] : [];
        return (SystemEvent[])[.. begun, .. proposal.Changes];
    }
}
