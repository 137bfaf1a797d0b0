namespace Fadu.Application.Tests;

/// <summary>What people type where a code is asked for, and what no code can be; by what is odd about it, since test names can't hold all of it.</summary>
public sealed class OddCodes : TheoryData<string>
{
    public OddCodes() => AddRange([.. Codes.Keys]);

    /// <summary>The texts.</summary>
    public static IReadOnlyDictionary<string, string> Codes { get; } = new Dictionary<string, string>
    {
        ["nothing"] = "",
        ["a slash"] = "a/b",
        ["a slash alone"] = "/",
        ["very long"] = new string('长', 3000),
        ["U+0000"] = "a\0b",
        ["a line break"] = "a\nb",
        ["half a character"] = "a\ud800b",
        ["blanks around it"] = " a ",
    };
}
