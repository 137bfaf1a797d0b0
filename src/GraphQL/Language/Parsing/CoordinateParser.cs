using System.Text;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Language.Parsing;

/// <summary>Reads a schema coordinate. It has its own tokens: nothing is ignored, and a dot is one.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema-Coordinates.</remarks>
internal ref struct CoordinateParser(Source source, ParserLimits limits)
{
    private GraphQLError? _error = SyntaxErrors.OfBytes(source, limits);
    private int _position;

    /// <summary>SchemaCoordinate — https://spec.graphql.org/September2025/#SchemaCoordinate.</summary>
    public ParseResult<SchemaCoordinateNode> Parse()
    {
        var node = _error is null ? ParseCoordinate() : null;
        if (_error is null && _position < source.Utf8.Length)
            Fail("the end of the text");
        return _error is { } error ? new(error) : new(node!);
    }

    private SchemaCoordinateNode ParseCoordinate()
    {
        if (Skip('@'))
            return ParseDirectiveCoordinate();

        // TypeCoordinate: Name; MemberCoordinate: Name . Name; ArgumentCoordinate: Name . Name ( Name : )
        var name = ParseName();
        if (!Skip('.'))
            return new TypeCoordinateNode(name, new(0, _position));

        var member = ParseName();
        return ParseArgument() is { } argument
            ? new ArgumentCoordinateNode(name, member, argument, new(0, _position))
            : new MemberCoordinateNode(name, member, new(0, _position));
    }

    // DirectiveCoordinate: @ Name; DirectiveArgumentCoordinate: @ Name ( Name : )
    private SchemaCoordinateNode ParseDirectiveCoordinate()
    {
        var name = ParseName();
        return ParseArgument() is { } argument
            ? new DirectiveArgumentCoordinateNode(name, argument, new(0, _position))
            : new DirectiveCoordinateNode(name, new(0, _position));
    }

    private NameNode? ParseArgument()
    {
        if (!Skip('('))
            return null;

        var argument = ParseName();
        if (!Skip(':'))
            Fail("':'");
        else if (!Skip(')'))
            Fail("')'");
        return argument;
    }

    private NameNode ParseName()
    {
        var text = source.Utf8.Span;
        var start = _position;
        if (start < text.Length && Characters.IsNameStart(text[start]))
        {
            while (_position < text.Length && Characters.IsNameContinue(text[_position]))
                _position++;
        }
        else
        {
            Fail("a name");
        }

        return new(Encoding.ASCII.GetString(text[start.._position]), new(start, _position));
    }

    private bool Skip(char sign)
    {
        if (_position >= source.Utf8.Length || source.Utf8.Span[_position] != sign)
            return false;
        _position++;
        return true;
    }

    private void Fail(string expected)
    {
        var found = _position < source.Utf8.Length
            ? TokenText.Character(source.Utf8.Span[_position..])
            : "the end of the text";
        _error ??= SyntaxErrors.Syntax(source, _position, $"Expected {expected}, found {LowerFirst(found)}.");
    }

    private static string LowerFirst(string found) => char.ToLowerInvariant(found[0]) + found[1..];
}
