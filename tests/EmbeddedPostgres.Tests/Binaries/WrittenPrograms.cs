namespace Fadu.EmbeddedPostgres.Tests.Binaries;

/// <summary>Tests that write programs and run them, one after the other and with no others beside them.</summary>
/// <remarks>A process started meanwhile holds the file open for an instant, and Linux does not run a file that is open for writing.</remarks>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WrittenPrograms
{
    public const string Name = "programs written by tests";
}
