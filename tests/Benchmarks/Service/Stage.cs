using Fadu.Benchmarks.GraphQL.Serving;
using Fadu.Benchmarks.Service.Calling;
using Fadu.Benchmarks.Service.Measuring;
using Fadu.Benchmarks.Service.Serving;
using Fadu.Benchmarks.Service.Working;
using Fadu.Catalog;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Benchmarks.Service;

/// <summary>The service on a seeded round, and everybody who works with it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int Seed = 5;

    private readonly LoadOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task<Exception?>> _working = [];

    private Stage(LoadOptions options, SeededServer server, ServiceProcess service, ServiceClient coordinator, IndexSystem system) =>
        (_options, Server, Service, Coordinator, System) = (options, server, service, coordinator, system);

    /// <summary>The database's server.</summary>
    public SeededServer Server { get; }

    /// <summary>The service.</summary>
    public ServiceProcess Service { get; private set; }

    /// <summary>Somebody who sees everything; does nothing while the others work.</summary>
    public ServiceClient Coordinator { get; private set; }

    /// <summary>The round's index system.</summary>
    public IndexSystem System { get; }

    /// <summary>What the units report.</summary>
    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    /// <summary>Units that have submitted and that nobody works on.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>The pages of the rankings.</summary>
    public Pages Pages { get; private set; } = null!;

    /// <summary>How long answers took.</summary>
    public Timings Timings { get; } = new();

    /// <summary>Starts the service.</summary>
    public static async Task<Stage> SetAsync(LoadOptions options)
    {
        var file = Path.Combine(NodeFolder.Root, "indicators", "bwzq.yaml");
        await using var content = File.OpenRead(file);
        var loaded = SystemFile.Load(content, file);
        var server = await SeededServer.StartAsync(options.Units, file, (connection, data) => Cast.PrepareAsync(connection, data, options.Units, file));
        try
        {
            var service = await ServiceProcess.ServeAsync(server.Connection, Path.Combine(server.Folder, "service"));
            var stage = new Stage(options, server, service, await Cast.CoordinatorAsync(service.Address), loaded.System!);
            await stage.ReadAsync();
            return stage;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>An evaluator's connection; the last ones have nothing else to do.</summary>
    public Task<ServiceClient> EvaluatorAsync(int number) => new ServiceClient(Service.Address).SignInAsync(Cast.Evaluator(number), Cast.Password);

    /// <summary>A reporter's connection.</summary>
    public Task<ServiceClient> ReporterAsync(Paper paper) => new ServiceClient(Service.Address).SignInAsync(Cast.Reporter(paper.Unit), Cast.Password);

    /// <summary>Everybody signs in and begins to work.</summary>
    public async Task BeginAsync()
    {
        var users = new List<User>();
        for (var i = 0; i < _options.Evaluators; i++)
            users.Add(new EvaluatorUser(await EvaluatorAsync(i), Timings, _options.Think, new(Seed + i), Pages, i < Papers.Count ? Papers[i] : null));
        for (var i = 0; i < Papers.Count; i++)
            users.Add(new ReporterUser(await ReporterAsync(Papers[i]), Timings, _options.FillIn, new(Seed + Cast.Most + i), Papers[i]));
        _working.AddRange(users.Select(user => user.WorkAsync(_stop.Token)));
    }

    /// <summary>Everybody stops.</summary>
    /// <returns>What went wrong.</returns>
    public async Task<IReadOnlyList<Exception>> EndAsync()
    {
        await _stop.CancelAsync();
        return [.. (await Task.WhenAll(_working)).OfType<Exception>()];
    }

    /// <summary>Kills the service and its database at one blow, and starts both anew.</summary>
    public async Task KillAndRestartAsync()
    {
        Service.Dispose();
        await Server.KillAndRestartAsync();
        Coordinator.Dispose();
        Service = await ServiceProcess.ServeAsync(Server.Connection, Path.Combine(Server.Folder, "service"));
        Coordinator = await Cast.CoordinatorAsync(Service.Address);
    }

    public async ValueTask DisposeAsync()
    {
        Coordinator.Dispose();
        Service.Dispose();
        _stop.Dispose();
        await Server.DisposeAsync();
    }

    private Task ReadAsync() => Task.Run(() =>
    {
        Pages = Pages.Read(Coordinator, System);
        var submitted = Cast.Submitted(Coordinator);
        Papers = [.. submitted.Take(Math.Min(_options.Reporters, Cast.Most)).Select((unit, place) => Paper.Take(Coordinator, unit, System, place))];
        Others = submitted[Cast.Most..];
    });
}
