namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>What a part refers to.</summary>
/// <param name="Type">The kind of reference, a URI.</param>
/// <param name="Target">The part, from the folder of the one that refers to it; an address outside.</param>
/// <param name="IsExternal">Whether it is outside the file.</param>
internal sealed record Relationship(string Type, string Target, bool IsExternal = false)
{
    /// <summary>The name that the part uses for its reference.</summary>
    /// <param name="place">Counted from 0.</param>
    public static string Id(int place) => $"rId{place + 1}";

    /// <summary>A reference to another part of the file.</summary>
    /// <param name="kind">Last part of the type: worksheet, styles.</param>
    /// <param name="target">The part.</param>
    public static Relationship To(string kind, string target) => new($"{Namespaces.Relationships}/{kind}", target);

    /// <summary>A link to an address outside.</summary>
    public static Relationship Outside(string address) => new($"{Namespaces.Relationships}/hyperlink", address, IsExternal: true);
}
