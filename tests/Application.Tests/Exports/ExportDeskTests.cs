using System.Text;
using Fadu.Application.Access;
using Fadu.Application.Exports;
using Fadu.Application.Exports.Files;
using Fadu.Application.Exports.Jobs;
using Fadu.Application.Exports.Requests;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Exports;

public sealed class ExportDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>, IAsyncLifetime
{
    private static readonly ExportRequest Wanted = new() { Kind = ExportKind.Gaps, Round = "R" };

    private readonly string _folder = Directory.CreateTempSubdirectory("fadu-exports-").FullName;
    private readonly Fake _fake = new();
    private readonly List<Exception> _broke = [];
    private ExportDesk _desk = null!;

    public Task InitializeAsync()
    {
        _desk = DeskOf(_folder);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _fake.MayEnd.Set();
        await _desk.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_small_file_is_there_with_the_answer_and_the_same_request_gives_it_again()
    {
        _fake.MayEnd.Set();
        var first = await StartAsync(Office);
        var again = await StartAsync(Office);

        (first.State, first.Progress, first.FileName, first.File!.Bytes).ShouldBe((ExportState.Done, 1, "一.txt", 6));
        again.ShouldBe(first);
        _fake.Written.ShouldBe(1);
        _desk.Find(Office, first.Id).ShouldBe(first);
    }

    [Fact]
    public async Task Other_data_other_people_and_other_requests_get_files_of_their_own()
    {
        _fake.MayEnd.Set();
        var first = await StartAsync(Office);

        (await StartAsync(Office, Wanted with { Group = "城区" })).Id.ShouldNotBe(first.Id);
        (await StartAsync(Office, Wanted with { AsOf = new(2026, 3, 1, 0, 0, 0, 5, default) })).Id
            .ShouldNotBe((await StartAsync(Office, Wanted with { AsOf = new(2026, 3, 1, 0, 0, 0, 6, default) })).Id);
        (await StartAsync(Office with { Account = "other" })).Id.ShouldNotBe(first.Id);
        (await StartAsync(Office, Wanted with { Revision = 1 })).Id.ShouldBe(first.Id, "it is the round's own");
        _fake.Basis = "2";
        (await StartAsync(Office)).Id.ShouldNotBe(first.Id);
        _fake.Written.ShouldBe(6);
    }

    [Fact]
    public async Task A_large_file_goes_on_behind_the_answer_and_is_followed_to_its_end()
    {
        var job = await BegunAsync(_desk);
        (job.State, job.File).ShouldBe((ExportState.Running, null));
        (await StartAsync(Office)).Id.ShouldBe(job.Id, "it is joined");

        var told = new List<(ExportState, double)>();
        await foreach (var now in _desk.FollowAsync(Office, job.Id, default))
        {
            told.Add((now.State, now.Progress));
            _fake.MayEnd.Set();
        }

        told[0].ShouldBe((ExportState.Running, 0.5));
        told[^1].ShouldBe((ExportState.Done, 1));
        _fake.Written.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_else_sees_a_job_nor_whoever_has_other_rights_by_now()
    {
        _fake.MayEnd.Set();
        var job = await StartAsync(Office);

        _desk.Find(Office with { Account = "other" }, job.Id).ShouldBeNull();
        _desk.Find(Office with { Grants = [] }, job.Id).ShouldBeNull();
        _desk.Find(Viewer.Stranger(Language.Chinese), job.Id).ShouldBeNull();
        (await _desk.FollowAsync(Office with { Grants = [] }, job.Id, default).ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Few_are_made_at_a_time_and_one_person_may_not_have_all_the_others_wait()
    {
        for (var i = 0; i < ExportDesk.MostForAccount; i++)
            await StartAsync(Office, Wanted with { Group = $"{i}" });

        for (var tries = 0; tries < 600 && _fake.MostAtOnce < ExportDesk.AtOnce; tries++)
            await Task.Delay(50);
        _fake.MostAtOnce.ShouldBe(ExportDesk.AtOnce);
        (await _desk.StartAsync(await SightAsync(Office), Wanted, default)).Problems.Select(problem => problem.Code).ShouldBe(["export.busy"]);
        (await StartAsync(Office with { Account = "other" })).State.ShouldBe(ExportState.Waiting);
    }

    [Fact]
    public async Task What_breaks_is_told_to_the_person_and_to_the_log_and_may_be_tried_again()
    {
        _fake.MayEnd.Set();
        _fake.Breaks = true;
        var broken = await StartAsync(Office);

        (broken.State, broken.File, broken.Problems.Single().Code).ShouldBe((ExportState.Failed, null, "export.failed"));
        _broke.ShouldHaveSingleItem().Message.ShouldBe("broken");
        _fake.Breaks = false;
        (await StartAsync(Office)).State.ShouldBe(ExportState.Done);
    }

    [Fact]
    public async Task Why_a_file_could_not_be_made_is_remembered_for_ten_minutes_whatever_others_start()
    {
        _fake.MayEnd.Set();
        _fake.Breaks = true;
        var broken = await StartAsync(Office);
        for (var i = 0; i < ExportDesk.MostForAccount; i++)
            await StartAsync(Office, Wanted with { Group = $"broken {i}" });
        _fake.Breaks = false;
        fixture.Clock.Now += ExportDesk.FailureLasts - TimeSpan.FromSeconds(1);

        (await StartAsync(Office, Wanted with { Group = "1" })).State.ShouldBe(ExportState.Done, "what has failed takes no place");
        _desk.Find(Office, broken.Id).ShouldBe(broken);

        fixture.Clock.Now += TimeSpan.FromSeconds(1);
        await StartAsync(Office, Wanted with { Group = "2" });
        _desk.Find(Office, broken.Id).ShouldBeNull();
    }

    [Fact]
    public async Task Of_what_failed_the_latest_are_remembered_alone()
    {
        _fake.MayEnd.Set();
        _fake.Breaks = true;
        var ids = new List<string>();
        for (var i = 0; i < ExportDesk.MostFailed + 2; i++)
        {
            ids.Add((await StartAsync(Office, Wanted with { Group = $"{i}" })).Id);
            fixture.Clock.Now += TimeSpan.FromMilliseconds(1);
        }

        // The last one was taken after the others were looked through.
        ids.Count(id => _desk.Find(Office, id) is not null).ShouldBe(ExportDesk.MostFailed + 1);
        _desk.Find(Office, ids[0]).ShouldBeNull();
        _desk.Find(Office, ids[^1]).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_refused_makes_no_job_and_an_unknown_kind_is_refused()
    {
        _fake.Refusal = new("round.unknown", new("没有", "none"), "round");

        (await _desk.StartAsync(await SightAsync(Office), Wanted, default)).Problems.ShouldBe([_fake.Refusal]);
        (await _desk.StartAsync(await SightAsync(Office), Wanted with { Kind = ExportKind.ImportErrors }, default)).Problems.Select(problem => problem.Code).ShouldBe(["export.unknown_kind"]);
        (await _desk.StartAsync(await SightAsync(Viewer.Stranger(Language.Chinese)), Wanted, default)).Problems.Select(problem => problem.Code).ShouldBe(["access.denied"]);
    }

    [Fact]
    public async Task A_link_leads_to_the_file_for_ten_minutes_on_every_node_and_a_new_one_is_made_each_time()
    {
        _fake.MayEnd.Set();
        var file = (await StartAsync(Office)).File!;
        var (link, other) = ((await LinkAsync(Office, file))!, (await LinkAsync(Office, file))!);
        await using var node = DeskOf(_folder);

        link.Path.ShouldNotBe(other.Path);
        link.Until.ShouldBe(fixture.Clock.GetUtcNow() + ExportDesk.LinkLasts);
        (await node.FetchAsync(link.Path["/exports/".Length..], default)).Value.ShouldBe(file);
        (await node.FetchAsync("nothing", default)).Problems.Select(problem => problem.Code).ShouldBe(["export.link_unknown"]);

        fixture.Clock.Now += ExportDesk.LinkLasts;
        (await node.FetchAsync(link.Path["/exports/".Length..], default)).Problems.Select(problem => problem.Code).ShouldBe(["export.link_expired"]);
    }

    [Fact]
    public async Task A_new_link_is_given_only_to_whoever_would_be_given_the_file_now_and_is_told()
    {
        _fake.MayEnd.Set();
        _fake.Scope = "甲";
        var links = new List<(string, DateTimeOffset)>();
        _desk.OnLink = (given, until) => links.Add((given.Key, until));
        var file = (await StartAsync(Office, Wanted with { Unit = "甲", Target = new Indicators.Plans.PlanTarget.OfTotal(6) })).File!;

        _desk.Find(Office, file.Key)!.File.ShouldBe(file);
        (await LinkAsync(Office, file)).ShouldNotBeNull();
        (await LinkAsync(Office with { Account = "other" }, file)).ShouldBeNull();
        (await LinkAsync(Office with { Grants = [] }, file)).ShouldBeNull();
        _fake.Scope = "甲 乙";
        (await LinkAsync(Office, file)).ShouldBeNull("other units stand in it");
        _fake.Scope = "甲";
        _fake.Refusal = new("export.unknown_unit", new("没有", "none"), "unit");
        (await LinkAsync(Office, file)).ShouldBeNull("it would be refused");
        links.ShouldBe([(file.Key, fixture.Clock.GetUtcNow() + ExportDesk.LinkLasts)]);

        _fake.Refusal = null;
        _fake.Scope = null;
        var whole = (await StartAsync(Office)).File!;
        _fake.Refusal = new("system.no_draft", new("没有", "none"), null);
        (await LinkAsync(Office, whole)).ShouldNotBeNull("grants decide alone");
    }

    [Fact]
    public async Task Another_node_knows_of_a_job_joins_it_follows_it_and_gives_its_file()
    {
        await using var node = DeskOf(_folder);
        var job = await BegunAsync(node);

        (await node.StartAsync(await SightAsync(Office), Wanted, default)).Value!.Id.ShouldBe(job.Id);
        node.Find(Office with { Account = "other" }, job.Id).ShouldBeNull();
        var told = new List<(ExportState, double)>();
        await foreach (var now in node.FollowAsync(Office, job.Id, default))
        {
            told.Add((now.State, now.Progress));
            _fake.MayEnd.Set();
        }

        told[0].Item1.ShouldBe(ExportState.Running);
        told[^1].ShouldBe((ExportState.Done, 1));
        _fake.Written.ShouldBe(1);
        node.Find(Office, job.Id)!.File.ShouldBe(_desk.Find(Office, job.Id)!.File);
    }

    [Fact]
    public async Task Why_a_file_could_not_be_made_is_told_on_every_node()
    {
        await using var node = DeskOf(_folder);
        _fake.MayEnd.Set();
        _fake.Breaks = true;
        var broken = await StartAsync(Office);

        var there = node.Find(Office, broken.Id)!;

        (there.State, there.Problems.Single()).ShouldBe((ExportState.Failed, broken.Problems.Single()));
        fixture.Clock.Now += ExportDesk.FailureLasts + TimeSpan.FromSeconds(1);
        node.Find(Office, broken.Id).ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_node_that_is_silent_a_job_is_over_and_another_node_makes_the_file()
    {
        ExportJob job;
        await using (var other = DeskOf(_folder))
            job = await BegunAsync(other);
        // As it would stand there had the node been killed.
        var note = Directory.EnumerateFiles(_folder, "*.job").Single();
        var left = await File.ReadAllBytesAsync(note);
        _fake.MayEnd.Set();
        await _desk.FollowAsync(Office, job.Id, default).ToListAsync();
        foreach (var file in Directory.EnumerateFiles(_folder))
            File.Delete(file);
        await File.WriteAllBytesAsync(note, left);
        File.SetLastWriteTimeUtc(note, fixture.Clock.GetUtcNow().UtcDateTime);
        await using var node = DeskOf(_folder);
        node.Find(Office, job.Id)!.State.ShouldBe(ExportState.Running);

        fixture.Clock.Now += TimeSpan.FromSeconds(16);

        var silent = node.Find(Office, job.Id)!;
        (silent.State, silent.Problems.Single().Code).ShouldBe((ExportState.Failed, "export.stopped"));
        (await node.StartAsync(await SightAsync(Office), Wanted, default)).Value!.State.ShouldBe(ExportState.Done);
    }

    [Fact]
    public async Task A_stop_ends_what_is_being_made_and_says_so()
    {
        var job = await StartAsync(Office);
        var end = _desk.FollowAsync(Office, job.Id, default).ToListAsync();

        await _desk.DisposeAsync();

        (await end)[^1].Problems.Single().Code.ShouldBe("export.stopped");
        Directory.EnumerateFiles(_folder).ShouldAllBe(file => Path.GetExtension(file) == ".job");
    }

    private static Viewer Office => new() { Account = "office", Grants = [new(Application.Accounts.Role.Coordinator, null, false)], Language = Language.Chinese };

    private async Task<ExportLink?> LinkAsync(Viewer viewer, ExportFile file) => await _desk.LinkAsync(await SightAsync(viewer), file, default);

    private ExportDesk DeskOf(string folder) =>
        new([_fake], ExportShelf.Open(folder, ShelfLimits.Usual, fixture.Clock), fixture.Service.Keys, new PatientClock(fixture.Clock, _fake.MayEnd)) { OnFailure = (_, failure) => _broke.Add(failure) };

    private async Task<Sight> SightAsync(Viewer viewer) => new(viewer, await fixture.Service.Register.ReadAsync(default));

    private async Task<ExportJob> StartAsync(Viewer viewer, ExportRequest? request = null) => (await _desk.StartAsync(await SightAsync(viewer), request ?? Wanted, default)).Value!;

    // A job that has begun to write, which is known to a node.
    private async Task<ExportJob> BegunAsync(ExportDesk node)
    {
        var job = await StartAsync(Office);
        for (var tries = 0; tries < 600 && (_desk.Find(Office, job.Id) is not { Progress: > 0 } || node.Find(Office, job.Id) is not { State: ExportState.Running }); tries++)
            await Task.Delay(50);
        return node.Find(Office, job.Id)!;
    }

    /// <summary>What may end is waited for, however busy the machine is.</summary>
    private sealed class PatientClock(TimeProvider clock, ManualResetEventSlim mayEnd) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == ExportDesk.Patience && mayEnd.IsSet ? TimeSpan.FromMinutes(1) : dueTime, period);
    }

    // Writes two characters when it may.
    private sealed class Fake : IExport
    {
        private int _atOnce;
        private int _written;

        public ExportKind Kind => ExportKind.Gaps;

        public ManualResetEventSlim MayEnd { get; } = new();

        public string Basis { get; set; } = "1";

        public string? Scope { get; set; }

        public bool Breaks { get; set; }

        public Problem? Refusal { get; set; }

        public int Written => _written;

        public int MostAtOnce { get; private set; }

        public Task<Result<ExportPlan>> PrepareAsync(Sight sight, ExportRequest request, CancellationToken ct) => Task.FromResult<Result<ExportPlan>>(Refusal is { } refusal
            ? refusal
            : new ExportPlan { FileName = "一.txt", MediaType = "text/plain", Revision = 1, Basis = Basis, Scope = Scope, Write = Write });

        private void Write(Stream output, Action<double> tell, CancellationToken ct)
        {
            Interlocked.Increment(ref _written);
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _atOnce));
            tell(0.5);
            MayEnd.Wait(ct);
            if (Breaks)
                throw new InvalidOperationException("broken");
            output.Write(Encoding.UTF8.GetBytes("差距"));
            Interlocked.Decrement(ref _atOnce);
        }
    }
}
