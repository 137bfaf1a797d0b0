namespace Fadu.EmbeddedPostgres.Tests.Binaries;

/// <summary>Folders with programs that only tell their version.</summary>
internal sealed class FakePostgres : IDisposable
{
    public FakePostgres()
    {
        // The server's account has to go through when the tests run as root.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Root, (UnixFileMode)0b111_101_101);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("fadu-bin-").FullName;

    /// <summary>A folder with postgres and initdb that say what PostgreSQL of that version says.</summary>
    /// <param name="folder">Within the root.</param>
    /// <param name="version">E.g. 15.18.</param>
    public string Install(string folder, string version)
    {
        Program(folder, "initdb", "exit 0");
        return Path.GetDirectoryName(Program(folder, "postgres", $"echo 'postgres (PostgreSQL) {version}'"))!;
    }

    /// <summary>A shell script.</summary>
    public string Program(string folder, string name, string script)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Root, folder)).FullName, name);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        return file;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
