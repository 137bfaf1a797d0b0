using Fadu.Indicators.Checking;
using Fadu.Indicators.Decisions;
using Fadu.Indicators.Examples;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Writes what the draft gives now into the worked examples (算例) that differ, once its rules were changed on purpose.</summary>
public static class RenewExamples
{
    /// <summary>
    /// Decides what the examples of the draft expect from now on. What they are given stays, and so does what they do not look at; after it, none fails.
    /// </summary>
    /// <returns><see cref="ExamplesRenewed"/>; nothing where all come out already; or <c>system.unknown</c>, <c>draft.none</c>;
    /// <c>draft.has_faults</c> and the faults that keep examples from being run; else <c>example.*</c> for each that nothing comes out of or that
    /// can't be run as it is. Those are named as in <see cref="PublishRevision.Decide"/>.</returns>
    public static Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        if (DraftRules.Open(refusals, state) is not { } draft)
            return refusals.Or<SystemEvent>(() => []);

        var check = IndexSystemChecker.Check(draft);
        if (check.System is not { } system)
        {
            refusals.Add("draft.has_faults", null, "草稿还有错误，算例无法计算；请先改正草稿", "the draft has faults, so that its examples can't be run; correct those first");
            DraftRules.Faults(refusals, check.Findings);
            return refusals.Or<SystemEvent>(() => []);
        }

        var plan = ScoringPlan.Compile(system);
        var renewed = ExampleRunner.Run(system, plan).Renewed;
        DraftRules.Faults(refusals, DraftCheck.Of(renewed, plan).Check.Findings);
        return refusals.Or<SystemEvent>(() => renewed == draft ? [] : [new ExamplesRenewed(renewed)]);
    }
}
