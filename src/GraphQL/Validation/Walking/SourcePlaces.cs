using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>Lines and columns of many offsets, found in one pass: one error can name thousands of places.</summary>
internal sealed class SourcePlaces
{
    private readonly Dictionary<int, SourceLocation> _places = [];

    /// <param name="source">The document's text; empty for a tree that was not read from one, which has no places.</param>
    /// <param name="offsets">Starts of tokens, in bytes, in any order.</param>
    public SourcePlaces(Source source, IEnumerable<int> offsets)
    {
        var text = source.Utf8.Span;
        var (position, line, column) = (0, 1, 1);
        foreach (var offset in offsets.Distinct().Order())
        {
            if (offset >= text.Length)
                break;
            for (; position < offset; position++)
                (line, column) = After(text, position, line, column);
            _places.Add(offset, new(line, column));
        }
    }

    public ImmutableArray<SourceLocation> Of(int[] offsets)
    {
        var places = ImmutableArray.CreateBuilder<SourceLocation>(offsets.Length);
        foreach (var offset in offsets)
        {
            if (_places.TryGetValue(offset, out var place))
                places.Add(place);
        }

        return places.DrainToImmutable();
    }

    // The same count as Source.LocationOf: UTF-16 code units, and CRLF is one line end.
    private static (int Line, int Column) After(ReadOnlySpan<byte> text, int position, int line, int column) => text[position] switch
    {
        (byte)'\r' when position + 1 < text.Length && text[position + 1] == '\n' => (line, column),
        (byte)'\r' or (byte)'\n' => (line + 1, 1),
        >= 0xF0 => (line, column + 2),
        var unit when (unit & 0xC0) == 0x80 => (line, column),
        _ => (line, column + 1),
    };
}
