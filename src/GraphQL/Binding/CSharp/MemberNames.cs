namespace Fadu.GraphQL.Binding.CSharp;

/// <summary>How names of the schema look in C#.</summary>
internal static class MemberNames
{
    /// <summary>The property or method of a field: <c>unitCode</c> is <c>UnitCode</c>.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The field of a property or method: <c>UnitCode</c> is <c>unitCode</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>What enum values have in common with their C# names: <c>LEVEL_1</c> and <c>Level1</c> are both <c>LEVEL1</c>.</summary>
    public static string Folded(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>The C# name of an enum value: <c>NOT_READY</c> is <c>NotReady</c>.</summary>
    public static string OfEnumValue(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => Pascal(word.ToLowerInvariant())));
}
