using System.Reflection;
using System.Text;

namespace Fadu.Architecture.Tests.Surface;

/// <summary>What an assembly offers to other projects, as text.</summary>
internal static class PublicSurface
{
    private const string Indent = "    ";

    public static string Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.Where(type => !IsUnspeakable(type)).OrderBy(type => type.Namespace + "." + TypeText.NameOf(type), StringComparer.Ordinal))
        {
            text.Append(TypeHeader.Of(type)).Append('\n');
            foreach (var member in MemberText.Of(type))
                text.Append(Indent).Append(member).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The lines that only one of two surfaces has, each after the type it belongs to; empty when they are equal.</summary>
    public static IReadOnlyList<string> Changes(string accepted, string actual)
    {
        var before = Lines(accepted).ToHashSet();
        var after = Lines(actual).ToHashSet();
        var gone = before.Except(after).Select(line => (line, Sign: "- "));
        var added = after.Except(before).Select(line => (line, Sign: "+ "));
        return [.. gone.Concat(added).OrderBy(change => change.line.Type, StringComparer.Ordinal).Select(change =>
            change.Sign + (change.line.Member.Length == 0 ? change.line.Type : $"{change.line.Type} {{ {change.line.Member} }}"))];
    }

    private static IEnumerable<(string Type, string Member)> Lines(string surface)
    {
        var type = "";
        foreach (var line in surface.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')))
        {
            var isMember = line.StartsWith(Indent, StringComparison.Ordinal);
            if (!isMember)
                type = line;
            yield return (type, isMember ? line.Trim() : "");
        }
    }

    /// <summary>What the compiler makes of extension blocks; their members are on the static class as well.</summary>
    private static bool IsUnspeakable(Type type) =>
        type.Name.Contains('<') || (type.DeclaringType is { } outer && IsUnspeakable(outer));
}
