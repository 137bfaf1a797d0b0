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
/// <remarks>A job is worked on by the process that took it; every process that shares the folder knows of it, and gives the file when it is there.</remarks>
public sealed class ExportDesk : IAsyncDisposable
{
    /// <summary>How many are made at a time.</summary>
    public const int AtOnce = JobLimits.AtOnce;

    /// <summary>How many may wait or run for one account.</summary>
    public const int MostForAccount = JobLimits.MostForAccount;

    /// <summary>How many may wait or run in all.</summary>
    public const int MostInAll = JobLimits.MostInAll;

    /// <summary>How many that failed are remembered in all; the latest.</summary>
    public const int MostFailed = JobLimits.MostFailed;

    /// <summary>How long it is remembered why a file could not be made.</summary>
    public static readonly TimeSpan FailureLasts = JobLimits.FailureLasts;

    /// <summary>How long an answer waits for a file that is nearly there.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a link lasts.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(10);

    // How often it is looked how far another process is.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<ExportKind, IExport> _exports;
    private readonly ExportShelf _shelf;
    private readonly SigningKeys _keys;
    private readonly TimeProvider _clock;
    private readonly ExportNotes _notes;
    private readonly ExportWorks _works;

    /// <param name="exports">The kinds of files, each once.</param>
    /// <param name="shelf">Where they are kept.</param>
    /// <param name="keys">What links are signed with.</param>
    /// <param name="clock">Gives moments.</param>
    public ExportDesk(IEnumerable<IExport> exports, ExportShelf shelf, SigningKeys keys, TimeProvider clock)
    {
        (_exports, _shelf, _keys, _clock, _notes) = (exports.ToDictionary(export => export.Kind), shelf, keys, clock, new(shelf, clock));
        _works = new(shelf, _notes, clock);
    }

    /// <summary>Told of what broke while a file was made: that is nobody's mistake.</summary>
    public Action<ExportJob, Exception> OnFailure
    {
        get => _works.OnFailure;
        set => _works.OnFailure = value;
    }

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
        if (_works.Find(key) is null && _notes.Find(key, FailureLasts) is { IsOver: false } elsewhere)
            return elsewhere;

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
        var work = _works.Join(first, request, plan);
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
        var job = _works.Find(id) is { } work ? work.Now.Job : _shelf.Find(id) is { } file ? ExportJob.Of(file) : _notes.Find(id, FailureLasts);
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
        if (_works.Find(id) is not { } work)
        {
            // Of what another process makes the news is looked for.
            for (var told = found; ; told = found)
            {
                yield return told;
                while (found is { IsOver: false } && (found.State, found.Progress) == (told.State, told.Progress))
                {
                    await Task.Delay(Look, _clock, ct);
                    found = Find(viewer, id);
                }

                if (told.IsOver || found is null)
                    yield break;
            }
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

        return _shelf.Find(key) is { } file ? file : new Problem("export.gone", new(
            "文件不在这里：已经清理，或者在别的节点上而各节点没有共用 FADU_DATA 下的 exports 文件夹；请重新导出，仍不行时告诉管理员",
            "the file is not here: it was cleared away, or another node has it and the nodes don't share the folder exports in FADU_DATA; export it again, and if it stays so tell an administrator"), null);
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
    public ValueTask DisposeAsync() => _works.DisposeAsync();

    private Task<byte[]> SecretAsync(CancellationToken ct) => _keys.OfAsync("export", ct);

    // Where grants alone decide, nothing need be asked again: an account that still has them still may.
    private async Task<bool> MayStillAsync(Sight sight, ExportFile file, CancellationToken ct) =>
        file.Account == sight.Viewer.Account && file.Grants == ExportKeys.GrantsOf(sight.Viewer)
        && (file.Request is not { } asked || (_exports.TryGetValue(asked.Kind, out var export) && (await export.PrepareAsync(sight, asked, ct)).Value?.Scope == file.Scope));
}
