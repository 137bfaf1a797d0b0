namespace Fadu.EmbeddedPostgres.Commands;

/// <summary>How a program ended and what it wrote.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
