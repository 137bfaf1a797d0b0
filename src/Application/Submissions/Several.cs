using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Application.Submissions;

/// <summary>Several decisions about one submission as one: each sees what those before it did; all or none.</summary>
public static class Several
{
    /// <summary>Decides them in order.</summary>
    /// <returns>What happens; or every refusal, each once.</returns>
    public static Result<SubmissionEvent[]> Decide(Submission state, IEnumerable<Func<Submission, Result<SubmissionEvent[]>>> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var (events, problems) = (new List<SubmissionEvent>(), new List<Problem>());
        foreach (var decide in decisions)
        {
            var decided = decide(state);
            problems.AddRange(decided.Problems);
            foreach (var @event in decided.Value ?? [])
            {
                state = Submission.Evolve(state, @event);
                events.Add(@event);
            }
        }

        return problems is [] ? events.ToArray() : problems.Distinct().ToArray();
    }
}
