namespace Fadu.EmbeddedPostgres.Binaries;

/// <summary>The programs of one installed PostgreSQL.</summary>
/// <param name="Folder">Where they are.</param>
/// <param name="MajorVersion">15 for 15.18.</param>
internal sealed record PostgresBinaries(string Folder, int MajorVersion)
{
    public string Postgres => Path.Combine(Folder, "postgres");

    public string Initdb => Path.Combine(Folder, "initdb");
}
