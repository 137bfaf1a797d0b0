namespace Fadu.Host.Output;

/// <summary>Breaks lines that are wider than a terminal; what follows is indented by two more blanks than the line itself.</summary>
internal static class LineWrap
{
    // What may not begin a line (GB/T 15834).
    private const string Closing = "，。；：、！？）”’》】%‰";

    /// <summary>The line in pieces that fit.</summary>
    public static IEnumerable<string> Of(string line, int width)
    {
        var indent = new string(' ', Math.Min(line.Length - line.TrimStart(' ').Length + 2, width / 2));
        while (TextTable.WidthOf(line) > width && BreakOf(line, width) is > 0 and var end && end < line.Length)
        {
            yield return line[..end].TrimEnd();
            line = indent + line[end..].TrimStart(' ');
        }

        yield return line;
    }

    // After the last blank that fits; in Chinese, between any two characters but before a closing sign. Latin words stay whole.
    private static int BreakOf(string line, int width)
    {
        var start = line.Length - line.TrimStart(' ').Length;
        var (best, cells, at) = (0, 0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (at > start && MayBreak(line, at))
                best = at;

            cells += TextTable.WidthOf(rune.ToString());
            if (cells > width)
                return best > 0 ? best : at > start + 2 ? at : line.Length;
            at += rune.Utf16SequenceLength;
        }

        return line.Length;
    }

    private static bool MayBreak(string line, int at) => line[at] is not ' '
        && !Closing.Contains(line[at], StringComparison.Ordinal)
        && (line[at - 1] is ' ' || (line[at - 1] >= '\u2E80' && !"（“‘《【".Contains(line[at - 1], StringComparison.Ordinal)) || line[at] >= '\u2E80');
}
