using System.Text;
using Fadu.Host.Commands;
using Fadu.Host.Output;

namespace Fadu.Host.Tests;

/// <summary>What a command line gave, run inside this process.</summary>
internal sealed record CommandRun(int Exit, string Out, string Error)
{
    private static readonly Dictionary<string, string> _noVariables = [];

    public IReadOnlyList<string> OutLines => Lines(Out);

    public IReadOnlyList<string> ErrorLines => Lines(Error);

    /// <summary>The same without the warning of columns that a small table does not have.</summary>
    public IReadOnlyList<string> Told => [.. ErrorLines.Where(line => !line.Contains("公式用到的数据有", StringComparison.Ordinal))];

    /// <summary>Runs it with both streams redirected and an empty environment, where the language is Chinese.</summary>
    public static CommandRun Of(params IReadOnlyList<string> args) => In(_noVariables, isTerminal: false, args);

    public static CommandRun In(IReadOnlyDictionary<string, string> variables, bool isTerminal, params IReadOnlyList<string> args) =>
        Of([], variables, isTerminal, args);

    /// <summary>The same with something on standard input.</summary>
    public static CommandRun Fed(string input, params IReadOnlyList<string> args) => Of(Encoding.UTF8.GetBytes(input), _noVariables, isTerminal: false, args);

    private static CommandRun Of(byte[] input, IReadOnlyDictionary<string, string> variables, bool isTerminal, IReadOnlyList<string> args)
    {
        using var @out = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = FaduCommand.Run(args, new Terminal
        {
            Out = @out,
            Error = error,
            Input = () => new MemoryStream(input),
            OutIsTerminal = isTerminal,
            ErrorIsTerminal = isTerminal,
            Width = 120,
            Variable = name => variables.GetValueOrDefault(name),
            Clock = TimeProvider.System,
        });
        return new(exit, @out.ToString(), error.ToString());
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
