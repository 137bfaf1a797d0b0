using System.Text;

namespace Fadu.Catalog.Writing;

/// <summary>Writes the parts of a file as YAML: indented by two, short things on one line.</summary>
internal sealed class FileWriter
{
    // As wide as the shipped files are at most, so that what is exported can be read beside them.
    private const int Widest = 200;

    private readonly StringBuilder _text = new();

    /// <summary>The whole file; a blank line stands before each key whose value is a list or has keys of its own.</summary>
    public static string Write(WrittenMap root)
    {
        var writer = new FileWriter();
        foreach (var (key, value) in root.Entries)
        {
            if (value is WrittenList or WrittenMap)
                writer._text.Append('\n');
            writer.Entry(key, value, 0);
        }

        return writer._text.ToString();
    }

    private void Entry(string key, WrittenNode value, int indent)
    {
        _text.Append(key).Append(':');
        if (value is WrittenLines lines)
            Lines(lines, indent);
        else if (OneLine(value) is { } line)
            _text.Append(' ').Append(line).Append('\n');
        else
        {
            _text.Append('\n');
            Block(value, indent + 2);
        }
    }

    private void Block(WrittenNode node, int indent)
    {
        if (node is WrittenList list)
        {
            foreach (var element in list.Elements)
                Element(element, indent);
            return;
        }

        foreach (var (key, value) in ((WrittenMap)node).Entries)
        {
            _text.Append(' ', indent);
            Entry(key, value, indent);
        }
    }

    private void Element(WrittenNode element, int indent)
    {
        _text.Append(' ', indent).Append('-');
        if (element is WrittenLines lines)
            Lines(lines, indent);
        else if (OneLine(element) is { } line)
            _text.Append(' ').Append(line).Append('\n');
        else
        {
            // The first key stands beside the dash.
            var start = _text.Length;
            Block(element, indent + 2);
            _text.Remove(start, indent + 2).Insert(start, " ");
        }
    }

    private void Lines(WrittenLines lines, int indent)
    {
        var ends = lines.Text.EndsWith('\n');
        _text.Append(ends ? " |\n" : " |-\n");
        foreach (var line in (ends ? lines.Text[..^1] : lines.Text).Split('\n'))
        {
            if (line.Length > 0)
                _text.Append(' ', indent + 2).Append(line);
            _text.Append('\n');
        }
    }

    // Null where it takes lines of its own.
    private static string? OneLine(WrittenNode node) => node switch
    {
        WrittenScalar scalar => scalar.Text,
        WrittenList { Elements: [] } => "[]",
        WrittenMap { Entries: [] } => "{}",
        WrittenList list when list.Elements.All(element => element is WrittenScalar) && Inner(list) is { Length: <= Widest } line => line,
        WrittenMap { IsShort: true } map when Inner(map) is { Length: <= Widest } line => line,
        _ => null,
    };

    private static string? Inner(WrittenNode node)
    {
        switch (node)
        {
            case WrittenScalar scalar:
                return scalar.Text;
            case WrittenList list:
                var elements = list.Elements.Select(Inner).ToArray();
                return elements.Contains(null) ? null : $"[{string.Join(", ", elements)}]";
            case WrittenMap { IsShort: true } map:
                var values = map.Entries.Select(entry => Inner(entry.Value)).ToArray();
                return values.Contains(null) ? null : $"{{ {string.Join(", ", map.Entries.Zip(values, (entry, value) => $"{entry.Key}: {value}"))} }}";
            default:
                return null;
        }
    }
}
