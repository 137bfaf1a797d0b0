using Fadu.Kernel;

namespace Fadu.Application.Exports.Jobs;

/// <summary>A job that is being worked on; tells whoever listens when it has moved on.</summary>
/// <param name="first">As it begins.</param>
internal sealed class ExportWork(ExportJob first)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Those that need no longer be known: what is done is on the shelf; why something failed stands here alone, and its owner may ask a while later.</summary>
    /// <param name="works">All of them.</param>
    /// <param name="since">What failed later is kept.</param>
    /// <param name="most">How many of these, the latest.</param>
    public static IReadOnlyList<KeyValuePair<string, ExportWork>> Over(IEnumerable<KeyValuePair<string, ExportWork>> works, DateTimeOffset since, int most) =>
    [
        .. works.Where(work => work.Value.Now.Job.IsOver).Select(work => (Work: work, work.Value.FailedAt)).OrderByDescending(over => over.FailedAt)
            .Where((over, place) => over.FailedAt is not { } at || at <= since || place >= most).Select(over => over.Work),
    ];

    /// <summary>As it stands, and what is over once it has moved on from there.</summary>
    public (ExportJob Job, Task Moved) Now
    {
        get
        {
            lock (_lock)
                return (Job, _moved.Task);
        }
    }

    /// <summary>When it failed; null: it did not.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    private ExportJob Job { get; set; } = first;

    /// <summary>Ends it without a file.</summary>
    public void Fail(Problem problem, DateTimeOffset at)
    {
        FailedAt = at;
        Set(now => now with { State = ExportState.Failed, Problems = [problem] });
    }

    /// <summary>Moves it on; nothing moves what is over.</summary>
    public void Set(Func<ExportJob, ExportJob> next)
    {
        TaskCompletionSource moved;
        lock (_lock)
        {
            if (Job.IsOver || next(Job) is var job && job == Job)
                return;

            (Job, moved, _moved) = (job, _moved, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        moved.SetResult();
    }
}
