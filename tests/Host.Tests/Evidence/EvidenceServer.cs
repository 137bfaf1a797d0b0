using System.Collections.Concurrent;
using Fadu.Application;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Events;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Evidence.Uploads;
using Fadu.Application.Exports;
using Fadu.Application.Exports.Files;
using Fadu.EventStore;
using Fadu.Host.Accounts;
using Fadu.Host.Evidence;
using Fadu.Host.Exports;
using Fadu.Host.Imports;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.TestSupport.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Tests.Evidence;

/// <summary>
/// The routes of evidence, exports and imports on a server of their own. Who asks stands in the header X-Account; round R has the units 甲 and 乙 with reporters
/// jia and yi, zhang evaluates, office coordinates. A file may have 64 KB.
/// </summary>
public sealed class EvidenceServer : IAsyncLifetime, IDisposable
{
    internal const long MostBytes = 64 << 10;

    private readonly TempFolder _folder = new();
    private TestDatabase? _database;
    private PostgresEventStore? _events;
    private WebApplication? _server;

    internal ReviewService Service { get; private set; } = null!;

    internal ExportDesk Exports { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    internal FolderEvidenceStore Store { get; private set; } = null!;

    /// <summary>What the log was told, as it stands there.</summary>
    internal ConcurrentQueue<string> Log { get; } = [];

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("evidence", CancellationToken.None);
        _events = await PostgresEventStore.OpenAsync(new() { ConnectionString = _database.ConnectionString, Types = DomainEvents.Types, Clock = TimeProvider.System, Parts = ReviewService.Tables }, CancellationToken.None);
        Service = new(_events, TimeProvider.System);
        Store = FolderEvidenceStore.Open(_folder["evidence"]);
        await BeginAsync(Service);
        Exports = new(Service.Exports, ExportShelf.Open(_folder["exports"], ShelfLimits.Usual, TimeProvider.System), Service.Keys, TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1024);
        builder.Logging.ClearProviders().AddProvider(new Told(Log));
        builder.Services
            .AddSingleton<IViewerOf, ByHeader>().AddSingleton(Service.Register).AddSingleton(Service.EvidenceDetails).AddSingleton<IEvidenceStore>(Store)
            .AddSingleton(new EvidenceUploads(Service.Evidence, Store, new(MostBytes))).AddSingleton(new UploadRate(50_000, TimeSpan.FromSeconds(1.5)))
            .AddSingleton<EvidenceUploading>().AddSingleton<EvidenceSending>()
            .AddSingleton(Exports).AddSingleton<ExportSending>().AddSingleton(Service.FormIntake).AddSingleton<ImportReceiving>();
        _server = builder.Build();
        ExportLog.On(Exports, _server.Services.GetRequiredService<ILogger<ExportDesk>>());
        _server.MapEvidence();
        _server.MapExports();
        _server.MapImports();
        await _server.StartAsync();
        Client = new() { BaseAddress = new(_server.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await Service.DisposeAsync();
        await _events!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        _folder.Dispose();
    }

    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string? account, string path, HttpContent? content = null, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (account is not null)
            request.Headers.Add("X-Account", account);
        with?.Invoke(request);
        return await Client.SendAsync(request);
    }

    internal Task<HttpResponseMessage> PutAsync(string? account, byte[] content, string unit = "甲", string item = "a", string name = "批复.pdf", string round = "R") =>
        SendAsync(HttpMethod.Put, account, PathOf(round, unit, item, name), new ByteArrayContent(content));

    /// <summary>甲, which has a file at a, submits, and zhang returns it: others see what it has attached, and it may attach more.</summary>
    internal async Task HandInAsync()
    {
        var (jia, zhang) = (new Caller { Account = "jia", Role = "reporter", Unit = "甲" }, new Caller { Account = "zhang", Role = "evaluator" });
        await DoAsync(jia, (context, state) => new ReportItems(context, [new("a", ItemValue.Of(5)), new("b", ItemValue.Of(5))]).Decide(state));
        await DoAsync(jia, (context, state) => new AttachEvidence
        {
            Context = context,
            Item = "b",
            Sha256 = new string('0', 64),
            FileName = "卷宗.pdf",
            MediaType = "application/pdf",
            Bytes = 4,
        }.Decide(state));
        (await Service.Submissions.SubmitAsync("R", "甲", jia, default)).Problems.ShouldBeEmpty();
        await DoAsync(zhang, (context, state) => new ReturnSubmission(context, [new("a", ReturnReasonType.Other, "重填")]).Decide(state));

        async Task DoAsync(Caller caller, Func<SubmissionContext, Submission, Result<SubmissionEvent[]>> decide) =>
            (await Service.Submissions.ExecuteAsync("R", "甲", "hand in", decide, caller, default)).Problems.ShouldBeEmpty();
    }

    internal static string PathOf(string round, string unit, string item, string name) =>
        $"/evidence?round={Uri.EscapeDataString(round)}&unit={Uri.EscapeDataString(unit)}&item={Uri.EscapeDataString(item)}&name={Uri.EscapeDataString(name)}";

    private static async Task BeginAsync(ReviewService service)
    {
        var office = new Caller { Account = "office" };
        var (import, publish) = (new ImportDraft(new()
        {
            Code = "S",
            Name = "示例",
            FullMarks = 10,
            Bands = [new("通过", 6, null), new("不通过", 0, null)],
            Items =
            [
                new() { Code = "a", Name = "经费", Type = ItemType.Decimal, Min = 0, Max = 100, Evidence = "批复" },
                new() { Code = "b", Name = "场次", Type = ItemType.Integer, Min = 0, Max = 100, Evidence = "卷宗" },
            ],
            Indicators =
            [
                new() { Code = "1", Name = "经费", Marks = 5, Formula = "Linear([经费], 0, 100)" },
                new() { Code = "2", Name = "场次", Marks = 5, Formula = "Linear([场次], 0, 100)" },
            ],
        }), new PublishRevision("示例"));
        (await service.IndexSystems.ExecuteAsync("S", import, import.Decide, office, default)).Problems.ShouldBeEmpty();
        (await service.IndexSystems.ExecuteAsync("S", publish, publish.Decide, office, default)).Problems.ShouldBeEmpty();
        foreach (var unit in new[] { "甲", "乙", "丙" })
            (await service.Units.RegisterAsync(unit, unit, null, null, null, office, default)).Problems.ShouldBeEmpty();
        var now = DateTimeOffset.UnixEpoch.AddYears(56);
        (await service.Rounds.OpenAsync(new()
        {
            Code = "R",
            Name = "中期评估",
            IndexSystem = "S",
            Revision = 1,
            Period = new(new(2025, 1, 1), new(2025, 12, 31)),
            Deadline = now.AddYears(50),
            Visibility = new(BeforePublication: true, SmallestGroup: 2),
        }, office, default)).Problems.ShouldBeEmpty();
        (await service.Rounds.EnrolAsync("R", [("甲", null), ("乙", null), ("丙", null)], office, default)).Problems.ShouldBeEmpty();
        var enrol = new EnrolEvaluator("zhang", "张", [], ["甲"]);
        (await service.Rounds.ExecuteAsync("R", enrol, enrol.Decide, office, default)).Problems.ShouldBeEmpty();
        var withdraw = new WithdrawUnit("丙", "并入甲");
        (await service.Rounds.ExecuteAsync("R", withdraw, withdraw.Decide, office, default)).Problems.ShouldBeEmpty();
    }

    /// <summary>Believes a header.</summary>
    private sealed class ByHeader : IViewerOf
    {
        public ValueTask<Viewer> OfAsync(HttpContext context, CancellationToken ct)
        {
            var account = context.Request.Headers["X-Account"].ToString();
            Grant[] grants = account switch
            {
                "jia" => [new(Role.Reporter, "甲", false)],
                "yi" => [new(Role.Reporter, "乙", false)],
                "bing" => [new(Role.Reporter, "丙", false)],
                "zhang" => [new(Role.Evaluator, null, false)],
                "office" => [new(Role.Coordinator, null, false)],
                "root" => [new(Role.Administrator, null, false)],
                _ => [],
            };
            return new(new Viewer { Account = account.Length == 0 ? null : account, Grants = grants, Language = Language.Chinese });
        }
    }

    private sealed class Told(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("Fadu", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
