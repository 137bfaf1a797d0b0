using Fadu.Indicators.Checking;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Fadu.Catalog.Yaml;

/// <summary>Reads the data of one YAML file from the parser's events: text stays text, and nothing is looked up, called or expanded.</summary>
internal sealed class YamlReader
{
    /// <summary>Deepest nesting of lists and maps.</summary>
    public const int MaxDepth = 64;

    private readonly Parser _parser;
    private readonly string[] _lines;
    private readonly List<YamlFault> _faults = [];

    private YamlReader(string text)
    {
        _parser = new(new Scanner(new StringReader(text), skipComments: true));
        _lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>Reads a file. Never throws, whatever the text is.</summary>
    /// <returns>The data, null where it is empty or not YAML; and everything that is refused. A syntax error stands alone.</returns>
    public static (YamlNode? Root, IReadOnlyList<YamlFault> Faults) Read(string text)
    {
        var (root, faults) = ReadAsWritten(text);

        // A full-width blank is a letter to YAML: it ends one thing and begins another, far from what was meant.
        return WideIndents.In(text, root) is [_, ..] wide ? (null, wide) : (root, faults);
    }

    private static (YamlNode? Root, IReadOnlyList<YamlFault> Faults) ReadAsWritten(string text)
    {
        var reader = new YamlReader(text);
        try
        {
            return (reader.ReadFile(), reader._faults);
        }
        catch (TooDeepException deep)
        {
            return (null, [deep.Fault]);
        }
        catch (YamlException error)
        {
            return (null, [SyntaxError.Explain(text, PlaceOf(error.Start))]);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException or NullReferenceException)
        {
            // The parser is a library: some malformed inputs end in its own mistakes rather than in its own exception.
            return (null, [SyntaxError.Explain(text, reader.Reached())]);
        }
    }

    private YamlNode? ReadFile()
    {
        YamlNode? root = null;
        var documents = 0;
        while (_parser.MoveNext())
        {
            switch (_parser.Current)
            {
                case DocumentStart start when ++documents == 2:
                    Fault("yaml.second_document", "", start.Start, new(
                        "一个文件只能写一套指标体系，请删去 --- 和后面的内容", "a file holds one system; leave out the --- and what follows it"));
                    break;
                case NodeEvent or AnchorAlias when documents <= 1:
                    root = ReadNode("", 1);
                    break;
                case NodeEvent or AnchorAlias:
                    Skip();
                    break;
            }
        }

        return root;
    }

    // The parser stands on the first event of the node, and afterwards on its last.
    private YamlNode ReadNode(string path, int depth)
    {
        var current = _parser.Current!;
        var start = PlaceOf(current.Start);
        if (depth > MaxDepth)
        {
            throw new TooDeepException(new("yaml.too_deep", path, start, new(
                $"嵌套超过 {MaxDepth} 层，请核对缩进和括号", $"nested deeper than {MaxDepth} levels; check indentation and brackets")));
        }

        RefuseReferences(current, path);
        switch (current)
        {
            case Scalar scalar:
                return ReadScalar(scalar);
            case SequenceStart:
                return ReadList(start, path, depth);
            case MappingStart:
                return ReadMap(start, path, depth);
            default:
                return new YamlRefused(start);
        }
    }

    private YamlPlace Reached() => _parser.Current is { } current ? PlaceOf(current.End) : new(1, 1);

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Block,
            _ => ScalarStyle.Plain,
        };
        return new(PlaceOf(scalar.Start), scalar.Value, style, (int)(scalar.End.Line - scalar.Start.Line) + 1)
        {
            Comment = style is ScalarStyle.Plain ? CommentAfter(PlaceOf(scalar.End)) : null,
        };
    }

    private YamlComment? CommentAfter(YamlPlace end)
    {
        if (end.Line > _lines.Length || end.Column > _lines[end.Line - 1].Length)
            return null;

        var rest = _lines[end.Line - 1].AsSpan(end.Column - 1);
        var blanks = rest.Length - rest.TrimStart(' ').Length;
        return blanks < rest.Length && rest[blanks] == '#' ? new(end with { Column = end.Column + blanks }, rest[blanks..].ToString()) : null;
    }

    private YamlList ReadList(YamlPlace start, string path, int depth)
    {
        var elements = new List<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
            elements.Add(ReadNode(JsonPointer.Join(path, elements.Count), depth + 1));

        return new(start, elements);
    }

    private YamlMap ReadMap(YamlPlace start, string path, int depth)
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var read = ReadNode(path, depth + 1);
            _parser.MoveNext();
            if (read is not YamlScalar key)
            {
                Fault("yaml.key_not_text", path, read.Start, new("键只能是文字，不能是列表或一组键值", "a key is a text, neither a list nor a map"));
                Skip();
                continue;
            }

            var value = ReadNode(JsonPointer.Join(path, key.Text), depth + 1);
            if (lines.TryAdd(key.Text, key.Start.Line))
                entries.Add(new(key, value));
            else
            {
                var shown = Quoting.Shown(key.Text);
                Fault("yaml.key_twice", JsonPointer.Join(path, key.Text), key.Start, new(
                    $"“{shown}”写了两次(前一次在第 {lines[key.Text]} 行)，请删去一个", $"'{shown}' stands there twice (first on line {lines[key.Text]}); leave one out"));
            }
        }

        return new(start, entries);
    }

    private void RefuseReferences(ParsingEvent read, string path)
    {
        if (read is AnchorAlias alias)
        {
            Fault("yaml.alias", path, alias.Start, new(
                $"不能用 *{Quoting.Shown(alias.Value.Value)} 引用别处内容，请把内容写在这里", $"*{Quoting.Shown(alias.Value.Value)} refers to another place, which is not allowed; write the content here"));
        }

        if (read is not NodeEvent node)
            return;

        if (!node.Anchor.IsEmpty)
        {
            Fault("yaml.anchor", path, node.Start, new(
                $"不能写 &{Quoting.Shown(node.Anchor.Value)}，请删去；文字里有 & 的加引号", $"&{Quoting.Shown(node.Anchor.Value)} is not allowed; leave it out, or put a text with & in quotation marks"));
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            Fault("yaml.tag", path, node.Start, new(
                $"不能写类型标记 {Quoting.Shown(node.Tag.Value)}，请删去；文字里有 ! 的加引号", $"the tag {Quoting.Shown(node.Tag.Value)} is not allowed; leave it out, or put a text with ! in quotation marks"));
        }
    }

    private void Skip()
    {
        var open = 0;
        do
        {
            open += _parser.Current!.NestingIncrease;
        }
        while (open > 0 && _parser.MoveNext());
    }

    private void Fault(string code, string path, Mark place, Text message) => Fault(code, path, PlaceOf(place), message);

    private void Fault(string code, string path, YamlPlace place, Text message)
    {
        if (_faults.Count < 1_000)
            _faults.Add(new(code, path, place, message));
    }

    private static YamlPlace PlaceOf(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private sealed class TooDeepException(YamlFault fault) : Exception(fault.Code)
    {
        public YamlFault Fault { get; } = fault;
    }
}
