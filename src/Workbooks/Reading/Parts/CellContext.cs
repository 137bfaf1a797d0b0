using Fadu.Workbooks.Reading.Rows;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>What cells refer to.</summary>
/// <param name="Texts">By number.</param>
/// <param name="Formats">By number of the style.</param>
/// <param name="Is1904">Whether days are counted from 1904.</param>
internal sealed record CellContext(IReadOnlyList<string> Texts, IReadOnlyList<CellFormat> Formats, bool Is1904);
