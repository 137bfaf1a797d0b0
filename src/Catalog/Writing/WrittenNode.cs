namespace Fadu.Catalog.Writing;

/// <summary>A part of a file that is to be written.</summary>
internal abstract record WrittenNode;

/// <summary>A value on one line.</summary>
/// <param name="Text">As it stands in the file, with quotation marks where it needs them.</param>
internal sealed record WrittenScalar(string Text) : WrittenNode;

/// <summary>A text of several lines, on lines of its own.</summary>
/// <param name="Text">What it says; ends with one line break or none.</param>
internal sealed record WrittenLines(string Text) : WrittenNode;

/// <summary>A list.</summary>
internal sealed record WrittenList(IReadOnlyList<WrittenNode> Elements) : WrittenNode;

/// <summary>Keys and values.</summary>
/// <param name="Entries">In order; the key as it stands in the file.</param>
/// <param name="IsShort">Whether it stands on one line where it fits.</param>
internal sealed record WrittenMap(IReadOnlyList<(string Key, WrittenNode Value)> Entries, bool IsShort) : WrittenNode;
