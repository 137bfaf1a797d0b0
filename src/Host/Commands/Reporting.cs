using System.Text.Json.Nodes;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Tells what stands in a command's way.</summary>
internal static class Reporting
{
    /// <summary>Every fault on the error stream, with <c>--json</c> on standard output too.</summary>
    /// <returns>The exit code.</returns>
    public static int Refuse(Terminal terminal, IReadOnlyList<Problem> faults, bool isJson)
    {
        foreach (var fault in faults)
            terminal.Report(fault);
        if (isJson)
            Json.Write(terminal, new JsonObject { ["faults"] = ArrayOf(terminal, faults) });
        return ExitCode.BadInput;
    }

    /// <summary>Faults for machines.</summary>
    public static JsonArray ArrayOf(Terminal terminal, IEnumerable<Problem> faults) => new(
        [.. faults.Select(fault => new JsonObject { ["code"] = fault.Code, ["place"] = fault.Where, ["message"] = terminal.In(fault.Message) })]);
}
