using System.Diagnostics.CodeAnalysis;
using System.Xml;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Zips;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Walks through the XML of one part, forwards only. Whatever is wrong with it becomes a <see cref="RefusalException"/> with the line.</summary>
internal sealed class PartXml : IDisposable
{
    /// <summary>How deep elements may be inside each other.</summary>
    public const int MostDepth = 100;


    private readonly char[] _text = new char[4096];
    private readonly char[] _short = new char[64];
    private readonly string _part;
    private readonly PartStream _stream;
    private readonly XmlReader _xml;
    private TextPool? _pool;

    public PartXml(PartStream stream, string part)
    {
        (_stream, _part) = (stream, part);
        Names = new LimitedNames(part);
        _xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            NameTable = Names,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    /// <summary>Where names are kept, so that equal ones are the same object.</summary>
    public XmlNameTable Names { get; }

    /// <summary>Name of the element, without prefix.</summary>
    public string Name => _xml.LocalName;

    /// <summary>Namespace of the root element, as the file has it.</summary>
    public string Space { get; private set; } = string.Empty;

    /// <summary>Goes to the root element.</summary>
    /// <returns>Its level, for <see cref="NextChild"/>.</returns>
    /// <exception cref="RefusalException">It is another one.</exception>
    public int Root(string name)
    {
        while (Read())
        {
            if (_xml.NodeType is not XmlNodeType.Element)
                continue;
            if (_xml.LocalName != name)
                throw Broken($"应为 {name}，实为 {Shown(_xml.LocalName)}", $"{name} was expected, {Shown(_xml.LocalName)} is there");
            Space = _xml.NamespaceURI;
            return Enter();
        }

        throw Broken("没有内容", "nothing is in it");
    }

    /// <summary>Prepares to walk through the children of the element.</summary>
    /// <returns>Its level; -1 where it can't have any.</returns>
    public int Enter() => _xml.IsEmptyElement ? -1 : _xml.Depth;

    /// <summary>Goes to the next child of an element; what is left of the child before is skipped, and so is what other namespaces have added.</summary>
    /// <param name="level">What <see cref="Enter"/> gave for the element.</param>
    /// <returns>False at the end of the element.</returns>
    public bool NextChild(int level)
    {
        if (level < 0)
            return false;

        while (Read())
        {
            if (_xml.NodeType is XmlNodeType.Element && _xml.Depth == level + 1)
            {
                if ((object)_xml.NamespaceURI == Space)
                    return true;
            }
            else if (_xml.NodeType is XmlNodeType.EndElement && _xml.Depth == level)
            {
                return false;
            }
        }

        throw Broken("内容不完整", "it is not whole");
    }

    /// <summary>Goes to the next attribute of the element.</summary>
    public bool NextAttribute([NotNullWhen(true)] out string? name)
    {
        name = _xml.MoveToNextAttribute() ? _xml.LocalName : null;
        return name is not null;
    }

    /// <summary>Value of the attribute.</summary>
    public string Value => _xml.Value;

    /// <summary>Value of the attribute, without a string of its own.</summary>
    /// <exception cref="RefusalException">It has 64 characters or more.</exception>
    public ReadOnlySpan<char> ShortValue()
    {
        try
        {
            var count = _xml.ReadValueChunk(_short, 0, _short.Length);
            return count < _short.Length ? _short.AsSpan(0, count) : throw Broken("属性过长", "an attribute is too long");
        }
        catch (XmlException broken)
        {
            throw Refused(broken);
        }
    }

    /// <summary>Goes back from the attributes to the element.</summary>
    public void ToElement() => _xml.MoveToElement();

    /// <summary>Value of an attribute without a namespace; null where there is none.</summary>
    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>Value of an attribute of the namespace of references (<c>r:id</c>); null where there is none.</summary>
    public string? Reference(string name)
    {
        string? value = null;
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.LocalName == name && _xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                value = _xml.Value;
        }

        _xml.MoveToElement();
        return value;
    }

    /// <summary>Whether an attribute says yes.</summary>
    public static bool IsYes(string? value) => value is "1" or "true" or "on";

    /// <summary>The text inside the element, at most so many characters; the reader stands at its end then.</summary>
    /// <exception cref="RefusalException">It is longer.</exception>
    public string Text(int most)
    {
        var span = Characters(most, out var longer);
        return longer ?? (_pool ??= new()).Of(span);
    }

    /// <summary>The text inside the element: short ones without a string of their own.</summary>
    /// <param name="most">The most characters.</param>
    /// <param name="whole">The text where it is long; null where it is all in what is returned.</param>
    public ReadOnlySpan<char> Characters(int most, out string? whole)
    {
        whole = null;
        if (_xml.IsEmptyElement)
            return default;

        var (level, used) = (_xml.Depth, 0);
        System.Text.StringBuilder? longer = null;
        while (Read() && !(_xml.NodeType is XmlNodeType.EndElement && _xml.Depth == level))
        {
            if (_xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) || _xml.Depth != level + 1)
                continue;
            int count;
            while ((count = Chunk(used)) > 0)
            {
                used += count;
                if ((longer?.Length ?? 0) + used > most)
                    throw TooLong(most);
                if (used == _text.Length)
                {
                    (longer ??= new()).Append(_text);
                    used = 0;
                }
            }
        }

        if (longer is not null)
            whole = longer.Append(_text, 0, used).ToString();
        return longer is null ? _text.AsSpan(0, used) : whole;
    }

    /// <summary>All text inside the element, that of its children too.</summary>
    /// <exception cref="RefusalException">It is longer than so many characters.</exception>
    public string DeepText(int most)
    {
        var text = new System.Text.StringBuilder();
        var level = Enter();
        while (level >= 0 && Read() && !(_xml.NodeType is XmlNodeType.EndElement && _xml.Depth == level))
        {
            int count;
            while (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && (count = Chunk(0)) > 0)
            {
                text.Append(_text, 0, count);
                if (text.Length > most)
                    throw Broken("文字过长", "a text is too long");
            }
        }

        return text.ToString();
    }

    /// <summary>Reads what remains, so that all of the part has been checked.</summary>
    public void Finish()
    {
        while (Read())
        {
        }

        _stream.Finish();
    }

    /// <summary>Reads to the end, or to where it is no XML any more, since nobody else gets further either.</summary>
    /// <exception cref="RefusalException">It is nested more deeply than any workbook: whoever reads it into memory would run out of stack.</exception>
    public void CheckDepth()
    {
        try
        {
            while (_xml.Read())
            {
                if (_xml.Depth > MostDepth)
                    throw TooDeep();
            }
        }
        catch (XmlException)
        {
            // A picture, or broken.
        }

        _stream.Finish();
    }

    /// <summary>A refusal at this place.</summary>
    public RefusalException Broken(string chinese, string english) => new(Refusals.Broken(chinese, english, Place()));

    /// <summary>A text at this place has more characters than a cell may have.</summary>
    public RefusalException TooLong(int most) => new(Refusals.TooLarge("一个单元格的字数", "characters in a cell", most, Place()));

    /// <summary>The part and the line.</summary>
    public string Place() => _xml is IXmlLineInfo line && line.HasLineInfo() ? $"{_part}:{line.LineNumber}" : _part;

    public void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    private static string Shown(string name) => name.Length <= 40 ? name : name[..40] + "…";

    private int Chunk(int used)
    {
        try
        {
            return _xml.ReadValueChunk(_text, used, _text.Length - used);
        }
        catch (XmlException broken)
        {
            throw Refused(broken);
        }
    }

    private bool Read()
    {
        try
        {
            if (!_xml.Read())
                return false;
        }
        catch (XmlException broken)
        {
            throw Refused(broken);
        }

        return _xml.Depth <= MostDepth ? true : throw TooDeep();
    }

    private RefusalException TooDeep() => Broken("嵌套过深", "it is nested too deeply");

    private RefusalException Refused(XmlException broken) => new(Refusals.Broken("XML 有误", "its XML is wrong", $"{_part}:{broken.LineNumber}"));
}
