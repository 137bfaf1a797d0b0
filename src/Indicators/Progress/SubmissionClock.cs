using Fadu.Indicators.Submissions;

namespace Fadu.Indicators.Progress;

/// <summary>Folds the moments of one submission's events. Not for several threads; what it hands out stays as it is.</summary>
public sealed class SubmissionClock
{
    // Reported and not submitted yet; a value that was taken back before leaves it.
    private readonly HashSet<string> _pending = new(StringComparer.Ordinal);

    /// <summary>The moments so far.</summary>
    public SubmissionTimes Times { get; private set; } = SubmissionTimes.None;

    /// <summary>Folds in the next event of the submission.</summary>
    /// <param name="event">The event.</param>
    /// <param name="moment">When it happened.</param>
    public void Apply(SubmissionEvent @event, DateTimeOffset moment)
    {
        switch (@event)
        {
            case ItemReported reported:
                _pending.Add(reported.Item);
                Times = Times.FirstReported is null ? Times with { FirstReported = moment } : Times;
                break;
            case ItemCleared cleared:
                _pending.Remove(cleared.Item);
                break;
            case SubmissionSubmitted submitted:
                Submit(submitted, moment);
                break;
            case SubmissionReturned(var reasons):
                Times = Reviewed(moment) with { LastReturned = moment, Returns = Times.Returns + 1, Returned = With(reasons) };
                break;
            case SubmissionAccepted:
                Times = Reviewed(moment) with { Accepted = moment };
                break;
        }
    }

    private void Submit(SubmissionSubmitted submitted, DateTimeOffset moment)
    {
        Times = Times with
        {
            FirstSubmitted = Times.FirstSubmitted ?? moment,
            LastSubmitted = moment,
            Late = Times.FirstSubmitted is null ? submitted.Late : Times.Late,
            Accepted = null,
            Submitted = With(moment),
        };
        // Nothing of its room either: there are thousands of submissions, and few are edited again.
        _pending.Clear();
        _pending.TrimExcess();
    }

    private SubmissionTimes Reviewed(DateTimeOffset moment) =>
        Times.LastSubmitted is { } since ? Times with { Reviews = Times.Reviews + 1, Reviewing = Times.Reviewing + (moment - since) } : Times;

    private IReadOnlyDictionary<string, DateTimeOffset> With(DateTimeOffset moment)
    {
        if (_pending.All(Times.Submitted.ContainsKey))
            return Times.Submitted;

        var submitted = new Dictionary<string, DateTimeOffset>(Times.Submitted.Count + _pending.Count, StringComparer.Ordinal);
        foreach (var (item, first) in Times.Submitted)
            submitted.Add(item, first);
        foreach (var item in _pending)
            submitted.TryAdd(item, moment);
        return submitted;
    }

    private Dictionary<string, int> With(IReadOnlyList<ReturnReason> reasons)
    {
        var returned = new Dictionary<string, int>(Times.Returned, StringComparer.Ordinal);
        foreach (var item in reasons.Select(reason => reason.Item).OfType<string>().Distinct(StringComparer.Ordinal))
            returned[item] = returned.GetValueOrDefault(item) + 1;
        return returned;
    }
}
