using Fadu.Kernel;

namespace Fadu.Catalog.Yaml;

/// <summary>Finds a <c>{</c> or <c>[</c> that nothing closes.</summary>
internal static class OpenBrackets
{
    /// <summary>The innermost bracket that is open at the end of a line, or else the first one that closes nothing.</summary>
    /// <param name="lines">Lines of the file.</param>
    /// <param name="last">Number of the line where reading ended.</param>
    public static (YamlPlace Place, Text Message)? Before(string[] lines, int last)
    {
        var open = new Stack<(char Bracket, YamlPlace Place)>();
        for (var number = 1; number <= Math.Min(last, lines.Length); number++)
        {
            // A line that begins a list element or an entry of its own: what is open before it should have been closed.
            if (open.Count > 0 && lines[number - 1].TrimStart(' ').StartsWith("- ", StringComparison.Ordinal))
                break;
            if (Scan(lines[number - 1], number, open) is { } stray)
                return stray;
        }

        return open.TryPeek(out var left)
            ? (left.Place, new($"{left.Bracket} 没有对应的 {Other(left.Bracket)}", $"{left.Bracket} has no {Other(left.Bracket)}"))
            : null;
    }

    private static (YamlPlace Place, Text Message)? Scan(string line, int number, Stack<(char Bracket, YamlPlace Place)> open)
    {
        for (var at = 0; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '#' when at == 0 || line[at - 1] == ' ':
                    return null;
                case '"' or '\'' when BeginsValue(line, at) && line.IndexOf(line[at], at + 1) is > 0 and var end:
                    at = end;
                    break;
                case '{' or '[' when open.Count > 0 || BeginsValue(line, at):
                    open.Push((line[at], new(number, at + 1)));
                    break;
                case '}' or ']' when open.TryPeek(out var inner):
                    if (Other(inner.Bracket) != line[at])
                        return (inner.Place, new($"{inner.Bracket} 没有对应的 {Other(inner.Bracket)}", $"{inner.Bracket} has no {Other(inner.Bracket)}"));
                    open.Pop();
                    break;
                case '}' when line.TrimStart(' ').StartsWith("- ", StringComparison.Ordinal):
                    return (new(number, at + 1), new("} 没有对应的 {", "} has no {"));
            }
        }

        return null;
    }

    private static bool BeginsValue(string line, int at)
    {
        var before = line.AsSpan(0, at).TrimEnd(' ');
        return before.IsEmpty || before[^1] is '[' or '{' or ',' || (before.Length < at && before[^1] is ':' or '-');
    }

    private static char Other(char bracket) => bracket is '{' ? '}' : ']';
}
