using System.Text.RegularExpressions;

namespace Fadu.Architecture.Tests.Files;

/// <summary>What the rules about files need to know of one source file.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The budget of one file.</summary>
    public const int MostLines = 400;

    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];

    // Types stand at the start of a line, as ./dev fmt leaves them; a raw string may hold anything.
    private MatchCollection Types => field ??= Type().Matches(RawString().Replace(Text, "\"\""));

    public int Lines => Text.AsSpan().Count('\n');

    private string Name => System.IO.Path.GetFileName(Path).Split('.')[0];

    private bool HoldsEvents => Name.EndsWith("Event", StringComparison.Ordinal) || Name.EndsWith("Events", StringComparison.Ordinal);

    /// <param name="rootNamespace">The namespace of the project.</param>
    /// <param name="folder">The folder of the project, as in <see cref="Path"/>.</param>
    public IEnumerable<string> Faults(string rootNamespace, string folder)
    {
        if (Lines > MostLines)
            yield return $"{Path} has {Lines} lines; {MostLines} is the most.";

        foreach (var word in Unfinished.Where(word => Text.Contains(word, StringComparison.Ordinal)))
            yield return $"{Path} says {word}.";

        var all = Types.Select(type => type.Groups["name"].Value).Distinct().ToArray();
        var shown = Types.Where(type => type.Groups["mods"].Value.Contains("public", StringComparison.Ordinal))
            .Select(type => type.Groups["name"].Value).Distinct().ToArray();
        if (shown.Length > 1 && !HoldsEvents)
            yield return $"{Path} has several public types: {string.Join(", ", shown)}.";
        if (all.Length > 0 && !(shown.Length > 0 ? shown : all).Contains(Name) && !HoldsEvents)
            yield return $"{Path} is not named like a type in it: {string.Join(", ", shown.Length > 0 ? shown : all)}.";

        var expected = rootNamespace + System.IO.Path.GetDirectoryName(Path[folder.Length..])!.Replace('\\', '/').TrimEnd('/').Replace('/', '.');
        var actual = Namespace().Match(Text).Groups["name"].Value;
        if (all.Length > 0 && actual != expected)
            yield return $"{Path} is in the namespace '{actual}', its folder asks for '{expected};'.";
    }

    [GeneratedRegex("^(\\[.*\\]\\s*)?(?<mods>((public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\\s+)*)(record(\\s+class|\\s+struct)?|class|struct|interface|enum|delegate\\s+[^(]+?)\\s+(?<name>\\w+)(<[^(]*>)?\\s*[\\s({:;<]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Type();

    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"", RegexOptions.None, 1000)]
    private static partial Regex RawString();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();
}
