namespace Fadu.GraphQL.Language.Lexing;

/// <summary>Reads one token after another off well-formed UTF-8. The current token is its own fields: none is ever allocated.</summary>
/// <param name="document">The text; the caller has checked that it is UTF-8.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Source-Text.</remarks>
internal ref partial struct Lexer(ReadOnlySpan<byte> document)
{
    private readonly ReadOnlySpan<byte> _text = document;

    /// <summary>What the current token is; <see cref="TokenKind.End"/> before the first one is read.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The first byte of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>The byte after the current token.</summary>
    public int End { get; private set; }

    /// <summary>Whether the current string has escape sequences.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>Why the text cannot be read on; only of <see cref="TokenKind.Error"/>.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The byte at which the problem shows.</summary>
    public int ProblemOffset { get; private set; }

    /// <summary>The bytes of the current token.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _text[Start..End];

    /// <summary>Whether the current token is this name.</summary>
    public readonly bool IsName(ReadOnlySpan<byte> name) => Kind == TokenKind.Name && Bytes.SequenceEqual(name);

    /// <summary>Goes to the end of the text, so that nothing more is read.</summary>
    public void Stop() => (Kind, Start, End) = (TokenKind.End, _text.Length, _text.Length);

    /// <summary>Goes to the next token. At the end it stays there.</summary>
    public void Read()
    {
        SkipIgnored();
        if (Start >= _text.Length)
        {
            Stop();
            return;
        }

        var first = _text[Start];
        if (Characters.IsNameStart(first))
            ReadName();
        else if (first == '"')
            ReadString();
        else if (first == '-' || Characters.IsDigit(first))
            ReadNumber();
        else
            ReadPunctuator(first);
    }

    // Lexical grammar: Ignored — https://spec.graphql.org/September2025/#sec-Language.Source-Text.Ignored-Tokens
    private void SkipIgnored()
    {
        var text = _text;
        var position = End;
        while ((uint)position < (uint)text.Length)
        {
            var unit = text[position];
            if (unit is (byte)' ' or (byte)'\n' or (byte)',' or (byte)'\r' or (byte)'\t')
                position++;
            else if (unit == '#')
                position = EndOfComment(position);
            else if (unit == 0xEF && text[position..].StartsWith("\uFEFF"u8))
                position += 3;
            else
                break;
        }

        Start = position;
    }

    private readonly int EndOfComment(int start)
    {
        var length = _text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? _text.Length : start + length;
    }

    // Lexical grammar: Name — https://spec.graphql.org/September2025/#sec-Names
    private void ReadName()
    {
        var text = _text;
        var end = Start + 1;
        while ((uint)end < (uint)text.Length && Characters.IsNameContinue(text[end]))
            end++;
        (Kind, End) = (TokenKind.Name, end);
    }

    // Lexical grammar: Punctuator — https://spec.graphql.org/September2025/#sec-Language.Source-Text.Punctuators
    private void ReadPunctuator(byte first)
    {
        if (first == '.' && _text[Start..].StartsWith("..."u8))
        {
            (Kind, End) = (TokenKind.Spread, Start + 3);
            return;
        }

        var kind = first switch
        {
            (byte)'!' => TokenKind.Bang,
            (byte)'$' => TokenKind.Dollar,
            (byte)'&' => TokenKind.Ampersand,
            (byte)'(' => TokenKind.ParenOpen,
            (byte)')' => TokenKind.ParenClose,
            (byte)':' => TokenKind.Colon,
            (byte)'=' => TokenKind.Equals,
            (byte)'@' => TokenKind.At,
            (byte)'[' => TokenKind.BracketOpen,
            (byte)']' => TokenKind.BracketClose,
            (byte)'{' => TokenKind.BraceOpen,
            (byte)'|' => TokenKind.Pipe,
            (byte)'}' => TokenKind.BraceClose,
            _ => TokenKind.Error,
        };
        if (kind == TokenKind.Error)
            Fail(Start, UnexpectedCharacter(first));
        else
            (Kind, End) = (kind, Start + 1);
    }

    private readonly string UnexpectedCharacter(byte first) => first switch
    {
        (byte)'.' when _text[Start..].StartsWith(".."u8) => "Two dots are no token; a spread has three.",
        (byte)'.' => "A dot is no token; a spread has three, and a number starts with a digit.",
        (byte)'\'' => "A string stands in double quotes, not in single ones.",
        _ => $"{TokenText.Character(_text[Start..])} is no token.",
    };

    private void Fail(int offset, string problem)
    {
        (Problem, ProblemOffset) = (problem, offset);
        (Kind, End) = (TokenKind.Error, _text.Length);
    }
}
