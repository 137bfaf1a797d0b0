using Fadu.Catalog;
using Fadu.Host.Demo;
using Fadu.Host.Store;
using Fadu.Host.Tests.Output;
using Fadu.Host.Tests.Serving;
using Fadu.Host.Tests.Settings;
using Fadu.Kernel;
using Fadu.TestSupport.Postgres;

namespace Fadu.Host.Tests.Demo;

/// <summary>The service on a database with the demonstration city.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fadu-").FullName;
    private TestDatabase? _database;
    private RunningService? _service;

    internal RunningService Service => _service!;

    internal string Password { get; private set; } = "";

    internal string PasswordFile => Path.Combine(_folder, "demo-password");

    internal (string Name, string Value)[] Settings => SettingsOf(_database!, _folder);

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("demo", CancellationToken.None);
        Password = (await PrepareAsync(Settings)).Value!;
        _service = await RunningService.StartAsync(_database, null, ("FADU_DATA", _folder));
    }

    public async Task DisposeAsync()
    {
        await Service.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal static (string Name, string Value)[] SettingsOf(TestDatabase database, string folder) =>
        [("FADU_URLS", "http://127.0.0.1:0"), ("FADU_CONNECTION", database.ConnectionString), ("FADU_DATA", folder)];

    /// <summary>What <c>fadu serve --demo</c> does before it listens.</summary>
    internal static async Task<Result<string>> PrepareAsync((string Name, string Value)[] settings, StringWriter? told = null)
    {
        var options = WrittenSettings.Read(settings).Value!;
        await using var server = await DatabaseServer.StartAsync(options.Database, CancellationToken.None);
        var start = new DemoStart(options, () => SystemFile.Load(Path.Combine(AppContext.BaseDirectory, "indicators", "bwzq.yaml")).System!, Terminals.To(told ?? new StringWriter(), isTerminal: false));
        return await start.PrepareAsync(server, CancellationToken.None);
    }
}
