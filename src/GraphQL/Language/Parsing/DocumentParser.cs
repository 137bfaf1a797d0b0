using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Language.Parsing;

/// <summary>Reads the tokens of one document by recursive descent; a part for each section of the specification.</summary>
/// <remarks>
/// There are no exceptions on the way: the first mistake is kept, and the lexer goes to the end of the text, where every loop ends and every
/// further mistake is dropped. What the methods return from then on is incomplete and thrown away by <see cref="Finish"/>.
/// Source: https://spec.graphql.org/September2025/#sec-Language.
/// </remarks>
internal ref partial struct DocumentParser
{
    private readonly Source _source;
    private readonly ParserLimits _limits;
    private Lexer _lexer;
    private NodeStack _nodes = new();
    private NameTable _names;
    private GraphQLError? _error;
    private int _lastEnd;
    private int _tokens;
    private int _depth;
    private int _directives;
    private int _aliases;

    public DocumentParser(Source source, ParserLimits limits)
    {
        (_source, _limits) = (source, limits);
        _error = SyntaxErrors.OfBytes(source, limits);
        _lexer = new(_error is null ? source.Utf8.Span : default);
        Advance();
    }

    /// <summary>Ends reading: everything must have been read.</summary>
    public ParseResult<TNode> Finish<TNode>(TNode node)
        where TNode : Node
    {
        if (_lexer.Kind != TokenKind.End)
            FailExpecting(TokenText.Expected(TokenKind.End));
        _nodes.Free();
        return _error is { } error ? new(error) : new(node);
    }

    private readonly bool At(TokenKind kind) => _lexer.Kind == kind;

    private void Advance()
    {
        _lastEnd = _lexer.End;
        _lexer.Read();
        if (_lexer.Kind == TokenKind.End)
            return;
        if (_lexer.Kind == TokenKind.Error)
            Fail(_lexer.ProblemOffset, _lexer.Problem);
        else if (++_tokens > _limits.MaxTokens)
            FailLimit(_lexer.Start, nameof(ParserLimits.MaxTokens), _limits.MaxTokens, "tokens");
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!_lexer.IsName(keyword))
            return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
            FailExpecting(TokenText.Expected(kind));
    }

    private readonly Span From(int start) => new(start, _lastEnd);

    // Behind a mistake the closing token never comes, but the end of the text has.
    private bool Closes(TokenKind kind)
    {
        if (Skip(kind))
            return true;
        if (_lexer.Kind == TokenKind.End)
            FailExpecting(TokenText.Expected(kind));
        return _error is not null;
    }

    private bool Deepen()
    {
        if (++_depth <= _limits.MaxDepth)
            return true;
        FailLimit(_lexer.Start, nameof(ParserLimits.MaxDepth), _limits.MaxDepth, "levels of nesting");
        return false;
    }

    private void FailExpecting(string expected) =>
        Fail(_lexer.Start, $"Expected {expected}, found {TokenText.Found(_lexer.Kind, _lexer.Bytes)}.");

    private void Fail(int offset, string problem)
    {
        _error ??= SyntaxErrors.Syntax(_source, offset, problem);
        _lexer.Stop();
    }

    private void FailLimit(int offset, string name, int limit, string what)
    {
        _error ??= SyntaxErrors.Limit(_source, offset, name, limit, what);
        _lexer.Stop();
    }

    // Name — https://spec.graphql.org/September2025/#Name
    private NameNode ParseName()
    {
        var start = _lexer.Start;
        var value = ParseNameText();
        return new(value, From(start));
    }

    private string ParseNameText()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            FailExpecting(TokenText.Expected(TokenKind.Name));
            return "";
        }

        var value = _names.Get(_lexer.Bytes);
        Advance();
        return value;
    }
}
