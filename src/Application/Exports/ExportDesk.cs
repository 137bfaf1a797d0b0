using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Fadu.Application.Access;
using Fadu.Application.Exports.Files;
using Fadu.Application.Exports.Jobs;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Keys;
using Fadu.Kernel;

namespace Fadu.Application.Exports;

/// <summary>
/// Where files are made and fetched. The same request of the same person, while nothing has changed that stands in the file, gives the same
/// file again. Few are made at a time; a small one is there before the answer, others go on behind it.
/// </summary>
/// <remarks>Jobs live in the process that took them; a finished file can be fetched from every process that shares the folder.</remarks>
public sealed class ExportDesk : IAsyncDisposable
{
    /// <summary>How many are made at a time.</summary>
    public const int AtOnce = 2;

    /// <summary>How many may wait or run for one account.</summary>
    public const int MostForAccount = 5;

    /// <summary>How many may wait or run in all.</summary>
    public const int MostInAll = 50;

    /// <summary>How many that failed are remembered in all; the latest.</summary>
    public const int MostFailed = 200;

    /// <summary>How long it is remembered why a file could not be made.</summary>
    public static readonly TimeSpan FailureLasts = TimeSpan.FromMinutes(10);

    /// <summary>How long an answer waits for a file that is nearly there.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a link lasts.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(10);

    private readonly Dictionary<ExportKind, IExport> _exports;
    private readonly ExportShelf _shelf;
    private readonly SigningKeys _keys;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, ExportWork> _works = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _running = [];
    private readonly SemaphoreSlim _places = new(AtOnce, AtOnce);
    private readonly CancellationTokenSource _stop = new();

    /// <param name="exports">The kinds of files, each once.</param>
    /// <param name="shelf">Where they are kept.</param>
    /// <param name="keys">What links are signed with.</param>
    /// <param name="clock">Gives moments.</param>
    public ExportDesk(IEnumerable<IExport> exports, ExportShelf shelf, SigningKeys keys, TimeProvider clock) =>
        (_exports, _shelf, _keys, _clock) = (exports.ToDictionary(export => export.Kind), shelf, keys, clock);

    /// <summary>Told of what broke while a file was made: that is nobody's mistake.</summary>
    public Action<ExportJob, Exception> OnFailure { get; set; } = static (_, _) => { };

    /// <summary>Told of every link that is given, and until when it lasts.</summary>
    public Action<ExportFile, DateTimeOffset> OnLink { get; set; } = static (_, _) => { };

    /// <summary>Wants a file.</summary>
    /// <param name="sight">Who.</param>
    /// <param name="request">Which.</param>
    /// <param name="ct">Ends the waiting, not the making.</param>
    /// <returns>The job as it stands after a moment; or <c>access.denied</c>, <c>export.unknown_kind</c>, <c>export.busy</c>, or whatever the kind refuses.</returns>
    public async Task<Result<ExportJob>> StartAsync(Sight sight, ExportRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(request);
        if (sight.Viewer.Account is not { } account)
            return new Problem("access.denied", new("请先登录", "sign in first"), null);
        if (!_exports.TryGetValue(request.Kind, out var export))
            return new Problem("export.unknown_kind", new("还不能导出这种文件", "files of this kind can't be exported yet"), null);

        var prepared = await export.PrepareAsync(sight, request, ct);
        if (prepared.Value is not { } plan)
            return prepared.Problems.ToArray();

        var key = ExportKeys.Of(request, plan, sight.Viewer);
        if (_shelf.Find(key) is { } file)
            return ExportJob.Of(file);

        var first = new ExportJob
        {
            Id = key,
            Kind = request.Kind,
            Round = request.Round,
            Account = account,
            Grants = ExportKeys.GrantsOf(sight.Viewer),
            FileName = plan.FileName,
            State = ExportState.Waiting,
        };
        var work = Join(key, first, request, plan);
        if (work is null)
        {
            return new Problem("export.busy", new(
                $"正在导出的文件太多（每人最多 {MostForAccount} 个），请等前面的完成后再试",
                $"too many files are being made (at most {MostForAccount} for one person); try again when some are there"), null);
        }

        // Told all at once where it is small.
        var patience = Task.Delay(Patience, _clock, ct);
        while (work.Now is { Job.IsOver: false } now && !patience.IsCompleted)
            await Task.WhenAny(now.Moved, patience);
        ct.ThrowIfCancellationRequested();
        return work.Now.Job;
    }

    /// <summary>A job of whoever asks, as it stands; null where there is none, or it was made with other rights than that person has now.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="id">Names it.</param>
    public ExportJob? Find(Viewer viewer, string id)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(id);
        var job = _works.TryGetValue(id, out var work) ? work.Now.Job : _shelf.Find(id) is { } file ? ExportJob.Of(file) : null;
        return job is not null && job.Account == viewer.Account && job.Grants == ExportKeys.GrantsOf(viewer) ? job : null;
    }

    /// <summary>A job as it moves on, at once as it stands, and for the last time when it is over; nothing where <see cref="Find"/> gives nothing.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="id">Names it.</param>
    /// <param name="ct">Ends it.</param>
    public async IAsyncEnumerable<ExportJob> FollowAsync(Viewer viewer, string id, [EnumeratorCancellation] CancellationToken ct)
    {
        if (Find(viewer, id) is not { } found)
            yield break;
        if (!_works.TryGetValue(id, out var work))
        {
            yield return found;
            yield break;
        }

        while (true)
        {
            var (job, moved) = work.Now;
            yield return job;
            if (job.IsOver)
                yield break;
            await moved.WaitAsync(ct);
        }
    }

    /// <summary>A new link to a file; the file tells who it was made for, the link does not.</summary>
    /// <param name="sight">Who wants it, by what may be seen now.</param>
    /// <param name="file">The file.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null where the person would not be given such a file by now.</returns>
    public async Task<ExportLink?> LinkAsync(Sight sight, ExportFile file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(file);
        if (!await MayStillAsync(sight, file, ct))
            return null;
        var until = _clock.GetUtcNow() + LinkLasts;
        OnLink(file, until);
        return new($"/exports/{ExportTokens.Make(await SecretAsync(ct), file.Key, until)}", until);
    }

    /// <summary>The file that a link leads to.</summary>
    /// <param name="token">The last part of its address.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>export.link_unknown</c>, <c>export.link_expired</c>, <c>export.gone</c>.</returns>
    public async Task<Result<ExportFile>> FetchAsync(string token, CancellationToken ct)
    {
        if (ExportTokens.Read(await SecretAsync(ct), token) is not var (key, until))
            return new Problem("export.link_unknown", new("没有这个文件；请重新导出", "there is no such file; export it again"), null);
        if (until <= _clock.GetUtcNow())
            return new Problem("export.link_expired", new("链接已过期（有效 10 分钟）；请重新点击下载", "the link has expired after 10 minutes; ask for a new one"), null);

        return _shelf.Find(key) is { } file ? file : new Problem("export.gone", new("文件已清理；请重新导出", "the file was cleared away; export it again"), null);
    }

    /// <summary>Its content; null where it was cleared away meanwhile.</summary>
    public Stream? Open(ExportFile file) => _shelf.Open(file);

    /// <summary>Keeps a file that was made elsewhere, for whoever asks.</summary>
    /// <param name="viewer">Who gets it; has an account.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="fileName">Name for the person.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="write">Writes it; false where what was written is of no use.</param>
    /// <returns>The file; null where it came to nothing.</returns>
    public ExportFile? Keep(Viewer viewer, ExportKind kind, string round, string fileName, string mediaType, Func<Stream, bool> write)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return _shelf.TryAdd(
            new()
            {
                Key = RandomNumberGenerator.GetHexString(2 * SHA256.HashSizeInBytes, lowercase: true),
                Kind = kind,
                Round = round,
                FileName = fileName,
                MediaType = mediaType,
                Account = viewer.Account ?? throw new ArgumentException("A stranger is given no files.", nameof(viewer)),
                Grants = ExportKeys.GrantsOf(viewer),
                MadeAt = _clock.GetUtcNow(),
                Bytes = 0,
                Sha256 = "",
                Request = null,
                Scope = null,
            },
            write);
    }

    /// <summary>Ends what is being made, and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;

        await _stop.CancelAsync();
        await Task.WhenAll(_running.Keys);
        _stop.Dispose();
        _places.Dispose();
    }

    // Null where too many are under way.
    private ExportWork? Join(string key, ExportJob first, ExportRequest request, ExportPlan plan)
    {
        lock (_works)
        {
            if (_works.TryGetValue(key, out var known) && !known.Now.Job.IsOver)
                return known;

            foreach (var over in ExportWork.Over(_works, _clock.GetUtcNow() - FailureLasts, MostFailed))
                _works.TryRemove(over);
            var open = _works.Values.Select(each => each.Now.Job).Where(job => !job.IsOver).ToArray();
            if (open.Length >= MostInAll || open.Count(job => job.Account == first.Account) >= MostForAccount)
                return null;

            var work = _works[key] = new(first);
            var running = Task.Run(() => MakeAsync(work, request, plan));
            _running.TryAdd(running, true);
            _ = running.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
            return work;
        }
    }

    private async Task MakeAsync(ExportWork work, ExportRequest request, ExportPlan plan)
    {
        var job = work.Now.Job;
        try
        {
            await _places.WaitAsync(_stop.Token);
            try
            {
                work.Set(now => now with { State = ExportState.Running });
                var described = new ExportFile
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
                var file = _shelf.Add(described, stream => plan.Write(stream, share => work.Set(now => now with { Progress = Math.Clamp(share, now.Progress, 1) }), _stop.Token));
                work.Set(now => now with { State = ExportState.Done, Progress = 1, File = file });
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            work.Fail(new("export.stopped", new("服务正在停止，文件没有做完；请稍后重新导出", "the service is stopping and the file was not finished; export it again later"), null), _clock.GetUtcNow());
        }
        catch (Exception failure)
        {
            // Nobody waits for this task: what broke is told to the log, and the person that it did.
            work.Fail(new("export.failed", new("文件没有做成，已记入日志；请稍后重新导出，仍不行时告诉管理员", "the file could not be made, which was logged; export it again later, and if it stays so tell an administrator"), null), _clock.GetUtcNow());
            OnFailure(job, failure);
        }
    }

    private Task<byte[]> SecretAsync(CancellationToken ct) => _keys.OfAsync("export", ct);

    // Where grants alone decide, nothing need be asked again: an account that still has them still may.
    private async Task<bool> MayStillAsync(Sight sight, ExportFile file, CancellationToken ct) =>
        file.Account == sight.Viewer.Account && file.Grants == ExportKeys.GrantsOf(sight.Viewer)
        && (file.Request is not { } asked || (_exports.TryGetValue(asked.Kind, out var export) && (await export.PrepareAsync(sight, asked, ct)).Value?.Scope == file.Scope));
}
