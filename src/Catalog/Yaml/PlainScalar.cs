using System.Text.RegularExpressions;

namespace Fadu.Catalog.Yaml;

/// <summary>What YAML would take a scalar without quotation marks for, by the rules of 1.1 and 1.2 together.</summary>
internal static partial class PlainScalar
{
    /// <summary>Whether it would be nothing.</summary>
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Whether it would be a truth value; 1.1 has a dozen words for them.</summary>
    public static bool IsBoolean(string text) => text.Length <= 5 && text.ToUpperInvariant() is
        "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N";

    /// <summary>Whether it would be a number: 1.10, 0x1F, 1_000, 1:30, .inf.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    /// <summary>Whether it would be a date or a time.</summary>
    public static bool IsDate(string text) => Date().IsMatch(text);

    [GeneratedRegex(
        @"^([-+]?([0-9][0-9_]*(\.[0-9_]*)?|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?|[-+]?0[xob][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Date();
}
