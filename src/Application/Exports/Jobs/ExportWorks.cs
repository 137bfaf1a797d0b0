using System.Collections.Concurrent;
using Fadu.Application.Exports.Files;
using Fadu.Application.Exports.Requests;
using Fadu.Kernel;

namespace Fadu.Application.Exports.Jobs;

/// <summary>The jobs of this process: few are worked on at a time, others wait.</summary>
internal sealed class ExportWorks : IAsyncDisposable
{
    // A note for each hundredth would be more work than many a file.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly ExportShelf _shelf;
    private readonly ExportNotes _notes;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, ExportWork> _works = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _running = [];
    private readonly SemaphoreSlim _places = new(JobLimits.AtOnce, JobLimits.AtOnce);
    private readonly CancellationTokenSource _stop = new();
    private readonly ITimer _pulse;

    /// <param name="shelf">Where files are kept.</param>
    /// <param name="notes">Where others are told.</param>
    /// <param name="clock">Gives moments.</param>
    public ExportWorks(ExportShelf shelf, ExportNotes notes, TimeProvider clock)
    {
        (_shelf, _notes, _clock) = (shelf, notes, clock);
        _pulse = clock.CreateTimer(_ => Live(), null, ExportNotes.Pulse, ExportNotes.Pulse);
    }

    /// <summary>Told of what broke while a file was made.</summary>
    public Action<ExportJob, Exception> OnFailure { get; set; } = static (_, _) => { };

    /// <summary>A job of this process; null: it has none.</summary>
    public ExportWork? Find(string id) => _works.GetValueOrDefault(id);

    /// <summary>The job that makes a file already, or a new one; null where too many are under way.</summary>
    public ExportWork? Join(ExportJob first, ExportRequest request, ExportPlan plan)
    {
        lock (_works)
        {
            if (_works.TryGetValue(first.Id, out var known) && !known.Now.Job.IsOver)
                return known;

            foreach (var over in ExportWork.Over(_works, _clock.GetUtcNow() - JobLimits.FailureLasts, JobLimits.MostFailed))
            {
                _works.TryRemove(over);
                if (over.Value.FailedAt is not null)
                    _notes.Remove(over.Key);
            }

            var open = _works.Values.Select(each => each.Now.Job).Where(job => !job.IsOver).ToArray();
            if (open.Length >= JobLimits.MostInAll || open.Count(job => job.Account == first.Account) >= JobLimits.MostForAccount)
                return null;

            var work = _works[first.Id] = new(first);
            _notes.Write(first);
            var running = Task.Run(() => MakeAsync(work, request, plan));
            _running.TryAdd(running, true);
            _ = running.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
            return work;
        }
    }

    /// <summary>Ends what is being made, and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;

        await _stop.CancelAsync();
        await Task.WhenAll(_running.Keys);
        await _pulse.DisposeAsync();
        _stop.Dispose();
        _places.Dispose();
    }

    private async Task MakeAsync(ExportWork work, ExportRequest request, ExportPlan plan)
    {
        var job = work.Now.Job;
        try
        {
            await _places.WaitAsync(_stop.Token);
            try
            {
                Set(work, now => now with { State = ExportState.Running });
                var told = _clock.GetTimestamp();
                var file = _shelf.Add(Described(job, request, plan), stream => plan.Write(stream, Tell, _stop.Token));
                work.Set(now => now with { State = ExportState.Done, Progress = 1, File = file });
                // By now the file itself says so.
                _notes.Remove(job.Id);

                void Tell(double share)
                {
                    work.Set(now => now with { Progress = Math.Clamp(share, now.Progress, 1) });
                    if (_clock.GetElapsedTime(told) < Between)
                        return;
                    told = _clock.GetTimestamp();
                    _notes.Write(work.Now.Job);
                }
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            Fail(work, new("export.stopped", new("服务正在停止，文件没有做完；请稍后重新导出", "the service is stopping and the file was not finished; export it again later"), null));
        }
        catch (Exception failure)
        {
            // Nobody waits for this task: what broke is told to the log, and the person that it did.
            OnFailure(job, failure);
            Fail(work, new("export.failed", new("文件没有做成，已记入日志；请稍后重新导出，仍不行时告诉管理员", "the file could not be made, which was logged; export it again later, and if it stays so tell an administrator"), null));
        }
    }

    private ExportFile Described(ExportJob job, ExportRequest request, ExportPlan plan) => new()
    {
        Key = job.Id,
        Kind = job.Kind,
        Round = job.Round,
        FileName = plan.FileName,
        MediaType = plan.MediaType,
        Account = job.Account,
        Grants = job.Grants,
        MadeAt = _clock.GetUtcNow(),
        Bytes = 0,
        Sha256 = "",
        // What it plans for is nothing that rights depend on.
        Request = plan.Scope is null ? null : request with { Target = null, WithValues = false },
        Scope = plan.Scope,
    };

    private void Set(ExportWork work, Func<ExportJob, ExportJob> next)
    {
        work.Set(next);
        _notes.Write(work.Now.Job);
    }

    private void Fail(ExportWork work, Problem problem)
    {
        work.Fail(problem, _clock.GetUtcNow());
        _notes.Write(work.Now.Job);
    }

    private void Live()
    {
        foreach (var (id, work) in _works)
        {
            if (!work.Now.Job.IsOver)
                _notes.Touch(id);
        }
    }
}
