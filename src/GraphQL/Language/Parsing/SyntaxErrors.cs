using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Language.Parsing;

/// <summary>Makes the errors of reading a source.</summary>
internal static class SyntaxErrors
{
    /// <param name="source">The text.</param>
    /// <param name="offset">The byte at which the mistake shows.</param>
    /// <param name="problem">One sentence.</param>
    public static GraphQLError Syntax(Source source, int offset, string problem) =>
        new(ErrorCodes.SyntaxError, $"Syntax error: {problem}") { Locations = [source.LocationOf(offset)] };

    /// <param name="source">The text.</param>
    /// <param name="offset">The first byte that is too much.</param>
    /// <param name="name">The name of the limit.</param>
    /// <param name="limit">Its value.</param>
    /// <param name="what">What it counts, in the plural.</param>
    public static GraphQLError Limit(Source source, int offset, string name, int limit, string what)
    {
        var location = source.LocationOf(offset);
        return new(ErrorCodes.LimitExceeded, string.Create(
            CultureInfo.InvariantCulture,
            $"The limit {name} allows {limit} {what}; it is passed at line {location.Line}, column {location.Column}."))
        {
            Locations = [location],
        };
    }

    /// <summary>What is wrong with a source before anything of it is read; null when nothing is.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">Of which the length is asked.</param>
    public static GraphQLError? OfBytes(Source source, ParserLimits limits)
    {
        var text = source.Utf8.Span;
        if (text.Length > limits.MaxBytes)
            return Limit(source, limits.MaxBytes, nameof(ParserLimits.MaxBytes), limits.MaxBytes, "bytes");
        return Utf8.IsValid(text) ? null : Syntax(source, FirstMalformed(text), "The text is not well-formed UTF-8.");
    }

    private static int FirstMalformed(ReadOnlySpan<byte> text)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(text[position..], out _, out var length) == OperationStatus.Done)
            position += length;
        return position;
    }
}
