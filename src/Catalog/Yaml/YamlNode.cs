namespace Fadu.Catalog.Yaml;

/// <summary>A value of a YAML file with its place.</summary>
internal abstract record YamlNode(YamlPlace Start);

/// <summary>A scalar as the text that stands in the file, quotes and escapes taken off.</summary>
/// <param name="Start">The first character or the opening quote.</param>
/// <param name="Text">What it says.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Lines">How many lines it takes up.</param>
internal sealed record YamlScalar(YamlPlace Start, string Text, ScalarStyle Style, int Lines) : YamlNode(Start)
{
    /// <summary>What follows it on the same line, from the <c>#</c>; null where nothing does, or where it is quoted.</summary>
    public YamlComment? Comment { get; init; }
}

/// <summary>A comment.</summary>
internal sealed record YamlComment(YamlPlace Place, string Text);

/// <summary>A list.</summary>
internal sealed record YamlList(YamlPlace Start, IReadOnlyList<YamlNode> Elements) : YamlNode(Start);

/// <summary>Keys and values; every key once.</summary>
internal sealed record YamlMap(YamlPlace Start, IReadOnlyList<YamlEntry> Entries) : YamlNode(Start);

/// <summary>Something that is refused and already reported.</summary>
internal sealed record YamlRefused(YamlPlace Start) : YamlNode(Start);

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
