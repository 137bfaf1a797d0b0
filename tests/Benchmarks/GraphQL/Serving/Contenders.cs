using Fadu.Benchmarks.GraphQL.Loading;
using Fadu.Benchmarks.GraphQL.Units;

namespace Fadu.Benchmarks.GraphQL.Serving;

/// <summary>The servers that answer one query: the endpoint without GraphQL first, our engine second, others after them.</summary>
internal sealed class Contenders : IDisposable
{
    private const string Program = "Fadu.GraphQL.TestServer.dll";
    private static readonly NodeFolder Others = new("tests/GraphQL.Reference/servers");

    private readonly List<Runner> _runners = [];

    /// <summary>All of them, in the order in which they are shown.</summary>
    public IReadOnlyList<Runner> All => _runners;

    /// <summary>The reference.</summary>
    public Runner Bare => _runners[0];

    /// <summary>Ours.</summary>
    public Runner Engine => _runners[1];

    /// <summary>In one line, which servers are missing and why; null where all are there.</summary>
    public string? Missing { get; private set; }

    /// <summary>Starts all servers that can run here, and checks what they answer.</summary>
    /// <param name="query">What they are asked for.</param>
    /// <exception cref="InvalidOperationException">A server does not start, or answers something else.</exception>
    public static async Task<Contenders> StartAsync(UnitQuery query)
    {
        var contenders = new Contenders { Missing = Others.Missing() };
        try
        {
            await contenders.AddOursAsync(query);
            if (contenders.Missing is null)
            {
                await contenders.AddAsync("graphql-yoga", query, "yoga.mjs", "0");
                await contenders.AddAsync("mercurius", query, "mercurius.mjs", "0");
                await contenders.AddAsync("mercurius with its compiler", query, "mercurius.mjs", "0", "jit");
            }

            return contenders;
        }
        catch
        {
            contenders.Dispose();
            throw;
        }
    }

    public void Dispose() => _runners.ForEach(runner => runner.Dispose());

    // Each in a process of its own, as the others are, so that neither pays for the other's garbage.
    private async Task AddOursAsync(UnitQuery query)
    {
        var program = Path.Combine(AppContext.BaseDirectory, Program);
        var bare = await ServerProcess.StartAsync("dotnet", program);
        Add("endpoint without GraphQL", bare, Call.Get(new(bare.Address, query.BarePath)));
        var engine = await ServerProcess.StartAsync("dotnet", program);
        Add("Fadu.GraphQL", engine, Call.Post(new(engine.Address, "/graphql"), query.Document));
        Answers.CheckSame(Answers.UnitsOf(await Engine.Load.FetchAsync()), await Bare.Load.FetchAsync());
    }

    private async Task AddAsync(string name, UnitQuery query, string script, params string[] arguments)
    {
        var server = await ServerProcess.StartAsync("node", [Path.Combine(Others.Place, script), .. arguments]);
        var runner = Add(name, server, Call.Post(server.Address, query.Document));
        // The compiler takes over at the second request.
        for (var time = 0; time < 3; time++)
            Answers.CheckShape(Answers.UnitsOf(await runner.Load.FetchAsync()), query);
    }

    private Runner Add(string name, ServerProcess server, byte[] request)
    {
        var runner = new Runner(name, server, new(server.Address, request));
        _runners.Add(runner);
        return runner;
    }
}
