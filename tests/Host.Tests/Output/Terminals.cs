using Fadu.Host.Output;

namespace Fadu.Host.Tests.Output;

/// <summary>Terminals that write into a text.</summary>
internal static class Terminals
{
    public static Terminal To(TextWriter text, bool isTerminal) => new()
    {
        Out = text,
        Error = text,
        OutIsTerminal = isTerminal,
        ErrorIsTerminal = isTerminal,
        Width = 100,
        Variable = _ => null,
        Clock = TimeProvider.System,
    };
}
