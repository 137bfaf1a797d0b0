using System.Xml;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>The names of elements and attributes met so far; a part with ever new ones would fill memory.</summary>
internal sealed class LimitedNames : NameTable
{
    private const int Most = 5_000;

    private int _count;

    /// <exception cref="XmlException">More names than any workbook has.</exception>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? (++_count > Most ? throw new XmlException("Too many names.") : base.Add(key, start, len));
}
