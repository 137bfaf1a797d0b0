using System.Xml;
using Fadu.Workbooks.Reading.Limits;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>The names of elements and attributes met so far; a part with ever new ones would fill memory.</summary>
/// <param name="part">The part that they are of.</param>
internal sealed class LimitedNames(string part) : NameTable
{
    private const int Most = 5_000;

    private int _count;

    /// <exception cref="RefusalException">More names than any workbook has.</exception>
    public override string Add(char[] key, int start, int len) =>
        Get(key, start, len) ?? (++_count > Most ? throw new RefusalException(Refusals.Broken("名称过多", "it has too many names", part)) : base.Add(key, start, len));
}
