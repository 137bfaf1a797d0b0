using System.Globalization;
using Fadu.Kernel;

namespace Fadu.Host.Output;

/// <summary>Says on the error stream how far long work is: a line that renews itself for a person, a line now and then for a log.</summary>
/// <param name="terminal">Where to say it.</param>
/// <param name="verb">What is done to the rows, e.g. 已读, read.</param>
internal sealed class Progress(Terminal terminal, Text verb)
{
    /// <summary>Rows from which on a log too is told, and how many lie between two lines of it.</summary>
    public const int ManyRows = 10_000;

    // Work that is over before that needs no word.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    private long _told = terminal.Clock.GetTimestamp();
    private int _shown;

    /// <summary>So many rows are done.</summary>
    public void Report(int rows)
    {
        if (!terminal.ErrorIsTerminal)
        {
            if (rows > 0 && rows % ManyRows == 0)
                terminal.Error.WriteLine(Line(rows));
        }
        else if (terminal.Clock.GetElapsedTime(_told) >= _pause)
        {
            _told = terminal.Clock.GetTimestamp();
            Show(Line(rows));
        }
    }

    /// <summary>The work is over; a person's line disappears.</summary>
    public void Finish()
    {
        if (terminal.ErrorIsTerminal && _shown > 0)
            terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
    }

    private void Show(string line)
    {
        terminal.Error.Write("\r" + line + new string(' ', Math.Max(0, _shown - TextTable.WidthOf(line))));
        _shown = TextTable.WidthOf(line);
    }

    private string Line(int rows)
    {
        var count = rows.ToString("N0", CultureInfo.InvariantCulture);
        return terminal.In(new($"{verb.Chinese} {count} 行", $"{verb.English} {count} rows"));
    }
}
