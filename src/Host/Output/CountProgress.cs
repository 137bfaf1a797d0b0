using System.Globalization;
using Fadu.Kernel;

namespace Fadu.Host.Output;

/// <summary>Says on the error stream how many of something are done: a line that renews itself for a person, one for every so many in a log.</summary>
/// <param name="terminal">Where to say it.</param>
/// <param name="done">What is done, e.g. 已写入, written.</param>
/// <param name="things">To what, e.g. 个事件, events.</param>
internal sealed class CountProgress(Terminal terminal, Text done, Text things) : IProgress<long>
{
    /// <summary>How many lie between two lines of a log.</summary>
    public const int Many = 100_000;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _one = new();
    private long _told = terminal.Clock.GetTimestamp();
    private long _last;
    private int _shown;

    /// <inheritdoc />
    public void Report(long value)
    {
        lock (_one)
        {
            if (terminal.ErrorIsTerminal && terminal.Clock.GetElapsedTime(_told) >= _pause)
            {
                _told = terminal.Clock.GetTimestamp();
                var line = Line(value);
                terminal.Error.Write("\r" + TextTable.Pad(line, _shown));
                _shown = TextTable.WidthOf(line);
            }
            else if (!terminal.ErrorIsTerminal && value / Many > _last / Many)
            {
                terminal.Error.WriteLine(Line(value / Many * Many));
            }

            _last = value;
        }
    }

    /// <summary>The work is over; a person's line disappears.</summary>
    public void Finish()
    {
        lock (_one)
        {
            if (_shown > 0)
                terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
            _shown = 0;
        }
    }

    private string Line(long value)
    {
        var count = value.ToString("N0", CultureInfo.InvariantCulture);
        return terminal.In(new($"{done.Chinese} {count} {things.Chinese}", $"{done.English} {count} {things.English}"));
    }
}
