using Fadu.Kernel;

namespace Fadu.Host.Output;

/// <summary>Where a command writes, and what it may assume of the reader.</summary>
internal sealed record Terminal
{
    /// <summary>Results. UTF-8 without a byte order mark.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Faults, warnings and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input, as bytes; without one there is nothing to read.</summary>
    public Func<Stream> Input { get; init; } = () => Stream.Null;

    /// <summary>Whether a person reads <see cref="Out"/> as it comes: neither a file nor a pipe.</summary>
    public required bool OutIsTerminal { get; init; }

    /// <summary>Whether a person reads <see cref="Error"/> as it comes.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; without one, as many as anything needs.</summary>
    public required int Width { get; init; }

    /// <summary>An environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Paces progress.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The language of messages, tables and help.</summary>
    public Language Language { get; init; }

    /// <summary>Whether colours may be written to <see cref="Out"/> (https://no-color.org).</summary>
    public bool HasColors => OutIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") is not "dumb";

    /// <summary>One line of results.</summary>
    public void Say(Text text) => Line(Out, In(text));

    /// <summary>One line to either stream; where a person reads it as it comes, wrapped and without control characters.</summary>
    public void Line(TextWriter to, string line)
    {
        if (!(ReferenceEquals(to, Out) && OutIsTerminal) && !(ReferenceEquals(to, Error) && ErrorIsTerminal))
        {
            to.WriteLine(line);
            return;
        }

        foreach (var piece in LineWrap.Of(Printable.Line(line), Width))
            to.WriteLine(piece);
    }

    /// <summary>One line on the error stream, led by its place where it has one.</summary>
    public void Report(Problem problem) => Tell(problem.In(Language));

    /// <summary>The same, as something that does not stop the work.</summary>
    public void Warn(Problem problem)
    {
        var text = In(new($"警告：{problem.Message.Chinese}", $"warning: {problem.Message.English}"));
        Tell(problem.Where is null ? text : $"{problem.Where}: {text}");
    }

    // Not wrapped: whoever copies a place and its message wants one line.
    private void Tell(string line) => Error.WriteLine(ErrorIsTerminal ? Printable.Line(line) : line);

    /// <summary>The text in the reader's language.</summary>
    public string In(Text text) => text.In(Language);
}
