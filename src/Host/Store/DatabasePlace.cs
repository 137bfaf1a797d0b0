using Fadu.EmbeddedPostgres;

namespace Fadu.Host.Store;

/// <summary>Where the database of a command is.</summary>
/// <param name="Connection">Connection string; null: the program starts PostgreSQL itself.</param>
/// <param name="Data">The folder for that; <c>FADU_DATA</c>.</param>
/// <param name="Binaries">Folder of PostgreSQL's programs; null: they are searched for.</param>
internal sealed record DatabasePlace(string? Connection, string Data, string? Binaries)
{
    /// <summary>Whether a commit waits until it is on disk. Without, a crash of the server may lose the last moments, never a part of one.</summary>
    public bool WaitsForDisk { get; init; } = true;

    /// <summary>How PostgreSQL is started.</summary>
    public PostgresOptions Embedded => new() { Folder = Path.Combine(Data, "postgres"), BinaryFolder = Binaries };
}
