using Fadu.Application.Commands;
using Fadu.Application.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Submissions;

/// <summary>Puts together what decisions about a submission need to know from elsewhere.</summary>
/// <param name="workplace">The moment.</param>
/// <param name="revisions">Published revisions.</param>
internal sealed class SubmissionContexts(Workplace workplace, RevisionCatalogue revisions)
{
    /// <summary>For one submission.</summary>
    /// <param name="round">The round, opened.</param>
    /// <param name="standing">The revision that it stands on.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="state">Its submission.</param>
    /// <param name="account">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<SubmissionContext> OfAsync(
        Round round, PublishedRevision standing, string unit, Submission state, string account, CancellationToken ct)
    {
        // Only where another revision stood when it was submitted can items be new to it.
        var before = state.Revision is > 0 and var submitted && submitted != round.Revision
            ? await revisions.FindAsync(standing.System, submitted, ct)
            : null;
        return new()
        {
            Round = round,
            System = standing.Definition.System,
            SubmittedUnder = before?.Definition.System,
            Unit = unit,
            Caller = account,
            At = workplace.Now,
        };
    }
}
