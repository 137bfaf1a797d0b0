using System.CommandLine;

namespace Fadu.Host.Help;

/// <summary>A command with what its help says below the options: what goes in, what comes out, examples.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="description">One sentence.</param>
/// <param name="details">Several lines, each shown as it is; empty: none.</param>
internal sealed class DocumentedCommand(string name, string description, string details) : Command(name, description)
{
    /// <summary>Several lines.</summary>
    public string Details => details;

    /// <summary>Whether it stops by itself when the process is asked to; else its token ends, and two seconds later the process.</summary>
    public bool HandlesSignals { get; init; }
}
