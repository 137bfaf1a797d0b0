using Fadu.GraphQL.Differential.Tests.Reference;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>The differences of syntax that OPEN.md explains: both sides refuse a text, at places that may differ.</summary>
internal static class OpenSyntax
{
    /// <summary>The name in OPEN.md; null: nothing explains the difference.</summary>
    public static string? Of(string text, GraphQLError? ours, ReferenceError? theirs)
    {
        if (ours is null || theirs is null)
            return null;
        var (our, their) = (OffsetOf(text, ours.Locations[0].Line, ours.Locations[0].Column), OffsetOf(text, theirs.Places[0][0], theirs.Places[0][1]));
        if (IsUnclosed(text, our, their, theirs))
            return "unclosed-string";
        if (theirs.Message.Contains("Unexpected description, only", StringComparison.Ordinal) && their < our && IsString(text[their..our]))
            return "description-of-nothing";
        return our < their && IsNameOfList(ours.Message) && IsNextToken(text, our, theirs) ? "token-ahead" : null;
    }

    private static bool IsUnclosed(string text, int our, int their, ReferenceError theirs) =>
        our < their && text[our] == '"' && theirs.Message.Contains("Unterminated string", StringComparison.Ordinal)
        && (their == text.Length || text[their] is '\n' or '\r');

    // The string may be followed by what means nothing.
    private static bool IsString(string text) => GraphQLParser.ParseValue(Source.FromText(text, "test"), ParserLimits.Schema).Node is StringValueNode;

    // The names of which the language has a list.
    private static bool IsNameOfList(string message) =>
        message.Contains("the place of a directive", StringComparison.Ordinal) || message.Contains("Expected 'query', 'mutation' or 'subscription'", StringComparison.Ordinal);

    // Without the name that ours is about, the text begins with what is no token, where theirs is.
    private static bool IsNextToken(string text, int our, ReferenceError theirs)
    {
        var end = our;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        var rest = string.Concat(text[..end].Select(unit => unit is '\n' or '\r' ? unit : ' ')) + text[end..];
        return Reading.Read(rest).Error is { } next
            && (FoundError.PlaceOf(next.Locations[0]) == theirs.Where || Of(rest, next, theirs) == "unclosed-string");
    }

    private static int OffsetOf(string text, int line, int column)
    {
        var offset = 0;
        for (; line > 1; line--)
        {
            offset = text.IndexOfAny(['\n', '\r'], offset);
            offset += text.AsSpan(offset).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
        }

        return offset + column - 1;
    }
}
