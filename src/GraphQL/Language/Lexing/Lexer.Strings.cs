namespace Fadu.GraphQL.Language.Lexing;

internal ref partial struct Lexer
{
    // Lexical grammar: StringValue — https://spec.graphql.org/September2025/#sec-String-Value
    private void ReadString()
    {
        HasEscapes = false;
        if (_text[Start..].StartsWith("\"\"\""u8))
            ReadBlockString();
        else
            ReadLineString();
    }

    private void ReadLineString()
    {
        var position = Start + 1;
        while (true)
        {
            var skipped = _text[position..].IndexOfAny("\"\\\n\r"u8);
            position += Math.Max(skipped, 0);
            if (skipped < 0 || _text[position] is (byte)'\n' or (byte)'\r')
            {
                Fail(Start, "The string is not closed on its line.");
                return;
            }

            if (_text[position] == '"')
            {
                (Kind, End) = (TokenKind.String, position + 1);
                return;
            }

            var escape = Escape.Read(_text[position..]);
            if (escape.Problem is { } problem)
            {
                Fail(position, problem);
                return;
            }

            HasEscapes = true;
            position += escape.Length;
        }
    }

    private void ReadBlockString()
    {
        var position = Start + 3;
        while (true)
        {
            var skipped = _text[position..].IndexOf("\"\"\""u8);
            if (skipped < 0)
            {
                Fail(Start, "The block string is not closed.");
                return;
            }

            position += skipped + 3;
            // The only escape sequence of a block string. A backslash before it does not take its meaning away.
            if (_text[position - 4] != '\\')
            {
                (Kind, End) = (TokenKind.BlockString, position);
                return;
            }

            HasEscapes = true;
        }
    }
}
