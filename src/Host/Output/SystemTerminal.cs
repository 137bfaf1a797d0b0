using System.Text;

namespace Fadu.Host.Output;

/// <summary>The terminal, files or pipes that the process was started with.</summary>
internal static class SystemTerminal
{
    private const int UsualWidth = 80;

    private const int NarrowestWidth = 20;

    /// <summary>Opens it. To files and pipes everything is UTF-8, whatever the locale says.</summary>
    public static Terminal Open() => new()
    {
        Out = Console.IsOutputRedirected ? Utf8(Console.OpenStandardOutput(), autoFlush: false) : Console.Out,
        Error = Console.IsErrorRedirected ? Utf8(new QuietStream(Console.OpenStandardError()), autoFlush: true) : Console.Error,
        Input = Console.OpenStandardInput,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected && Console.IsErrorRedirected ? UsualWidth : WindowWidth(),
        Variable = Environment.GetEnvironmentVariable,
        Clock = TimeProvider.System,
    };

    // 0 and failures: a terminal that does not tell.
    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Max(width, NarrowestWidth) : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }

    private static StreamWriter Utf8(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = autoFlush };
}
