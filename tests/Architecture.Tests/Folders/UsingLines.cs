using System.Text.RegularExpressions;

namespace Fadu.Architecture.Tests.Folders;

/// <summary>Reads the <c>using</c> lines of a source file; each is a real dependency, as an unused one fails the build.</summary>
internal static partial class UsingLines
{
    /// <summary>The namespaces or types that the file names.</summary>
    public static IEnumerable<string> Read(string source) => Using().Matches(source).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^(global\s+)?using\s+(static\s+|\w+\s*=\s*)?(?<name>[\w.]+)\s*;", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Using();
}
