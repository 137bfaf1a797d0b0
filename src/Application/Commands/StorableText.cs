using System.Text;
using Fadu.Kernel;

namespace Fadu.Application.Commands;

/// <summary>Which texts the store can keep: all of Unicode but U+0000, which PostgreSQL has no place for, and half surrogate pairs.</summary>
internal static class StorableText
{
    // As for reasons that a decision asks for. They are kept with every event of a command, and everybody who looks at the history loads them.
    private const int Longest = 2000;

    /// <summary>What of a caller can't be kept; all of it at once.</summary>
    public static Problem[] Problems(Caller caller) =>
    [
        .. from one in new[]
           {
               ("account", caller.Account), ("role", caller.Role), ("unit", caller.Unit), ("reason", caller.Reason),
               ("correlationId", caller.CorrelationId), ("causationId", caller.CausationId), ("key", caller.Key),
           }
           where one.Item2 is { } text && !IsStorable(text)
           select Unstorable(one.Item1),
        .. from one in new[] { ("reason", caller.Reason), ("key", caller.Key) }
           where one.Item2 is { Length: > Longest }
           select new Problem("text.too_long", new($"文字太长；最多 {Longest} 个字符", $"the text is too long; write at most {Longest} characters"), one.Item1),
    ];

    /// <summary>The refusal of a text.</summary>
    /// <param name="where">The input that holds it; null where it is not known which does.</param>
    public static Problem Unstorable(string? where) => new("text.unstorable", new(
        "文字中有无法保存的字符（U+0000 或残缺的字符），请删去后再提交",
        "a text holds characters that can't be stored (U+0000, or half a character); remove them and submit again"), where);

    private static bool IsStorable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a pair is read as U+FFFD, which may stand there by itself as well.
            if (rune.Value == 0 || (rune == Rune.ReplacementChar && !text.Contains('\uFFFD', StringComparison.Ordinal)))
                return false;
        }

        return true;
    }
}
