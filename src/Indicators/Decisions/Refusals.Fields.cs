using Fadu.Indicators.Values;

namespace Fadu.Indicators.Decisions;

/// <content>What the texts of a command must be like, whatever it is about. They are named by their input field: <c>name</c>.</content>
internal sealed partial class Refusals
{
    /// <summary>Most characters of a code.</summary>
    public const int LongestCode = 100;

    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 200;

    /// <summary>Most characters of a reason or a note.</summary>
    public const int LongestText = 2_000;

    /// <summary>A code names a stream: some text, without a slash, control characters or blanks around it, at most 100 characters.</summary>
    /// <remarks>Refuses with <c>field.code</c>.</remarks>
    public void Code(string where, string? code) => AddIf(
        string.IsNullOrEmpty(code) || code.Length > LongestCode || code.Trim() != code || !IsWhole(code) || code.Any(character => character is '/' || IsUnprintable(character)),
        "field.code",
        where,
        $"“{Quoting.Shown(code ?? "")}”不能作编号：不能空，不能有斜线、换行和首尾空格，最多 {LongestCode} 个字符",
        $"'{Quoting.Shown(code ?? "")}' can't be a code: write at most {LongestCode} characters, without a slash, a line break or blanks around it");

    /// <summary>A name is some text on one line, at most 200 characters.</summary>
    /// <remarks>Refuses with <c>field.name</c>.</remarks>
    public void Name(string where, string? name) => AddIf(
        string.IsNullOrWhiteSpace(name) || name.Length > LongestName || !IsWhole(name) || name.Any(IsUnprintable),
        "field.name",
        where,
        $"“{Quoting.Shown(name ?? "")}”不能作名称：不能空，不能换行，最多 {LongestName} 个字符",
        $"'{Quoting.Shown(name ?? "")}' can't be a name: write some text on one line, at most {LongestName} characters");

    /// <summary>A name, or null where there is none.</summary>
    public void OptionalName(string where, string? name)
    {
        if (name is not null)
            Name(where, name);
    }

    /// <summary>A reason is some text, at most 2,000 characters.</summary>
    /// <remarks>Refuses with <c>field.reason</c>.</remarks>
    public void Reason(string where, string? reason) => AddIf(
        string.IsNullOrWhiteSpace(reason) || reason.Length > LongestText || !IsWhole(reason) || reason.Any(character => IsUnprintable(character) && character is not ('\n' or '\r' or '\t')),
        "field.reason",
        where,
        $"请写明理由，最多 {LongestText} 个字符",
        $"write a reason, at most {LongestText} characters");

    // Half of a surrogate pair is no character; a database would keep another in its place.
    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
                return false;
        }

        return true;
    }

    private static bool IsUnprintable(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
