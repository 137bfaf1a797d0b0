namespace Fadu.Host.Store;

/// <summary>A schema under another name, while another one is put in its place; unless that is accepted, it comes back.</summary>
internal sealed class SchemaAside : IAsyncDisposable
{
    private readonly PostgresTools _tools;
    private readonly string _usual;
    private bool _isSettled;

    private SchemaAside(PostgresTools tools, string usual, string name) => (_tools, _usual, Name) = (tools, usual, name);

    /// <summary>The name that it bears meanwhile.</summary>
    public string Name { get; }

    /// <summary>Renames it.</summary>
    /// <exception cref="ToolFailure">The database refused.</exception>
    public static async Task<SchemaAside> PutAsync(PostgresTools tools, string usual, string name, CancellationToken ct)
    {
        await tools.AskAsync($"alter schema {usual} rename to {name}", ct);
        return new(tools, usual, name);
    }

    /// <summary>Drops it for good, with everything in it.</summary>
    /// <exception cref="ToolFailure">The database refused; both schemas are there then.</exception>
    public async Task DropAsync(CancellationToken ct)
    {
        // From here on the new one is the right one, whether or not the old one can be dropped.
        _isSettled = true;
        await _tools.AskAsync($"drop schema {Name} cascade", ct);
    }

    /// <summary>Puts it back in the place of whatever stands there now; both or neither.</summary>
    /// <exception cref="ToolFailure">The database refused.</exception>
    public async Task PutBackAsync()
    {
        _isSettled = true;
        // Not to be cancelled: whoever cancels a restore wants back what was there.
        await _tools.AskAsync($"drop schema if exists {_usual} cascade; alter schema {Name} rename to {_usual}", CancellationToken.None);
    }

    /// <summary>Puts it back, unless it was dropped or put back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_isSettled)
            await PutBackAsync();
    }
}
