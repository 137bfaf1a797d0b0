using Fadu.Kernel;

namespace Fadu.Application.Exports.Jobs;

/// <summary>A job that is being worked on; tells whoever listens when it has moved on.</summary>
/// <param name="first">As it begins.</param>
internal sealed class ExportWork(ExportJob first)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

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
