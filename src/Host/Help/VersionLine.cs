using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Fadu.Host.Output;

namespace Fadu.Host.Help;

/// <summary>Says which version of the program this is.</summary>
/// <param name="terminal">Where it goes.</param>
internal sealed class VersionLine(Terminal terminal) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        terminal.Out.WriteLine($"fadu {version}");
        return 0;
    }
}
