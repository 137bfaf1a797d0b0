namespace Fadu.GraphQL.Language.Lexing;

internal ref partial struct Lexer
{
    // Lexical grammar: IntValue, FloatValue — https://spec.graphql.org/September2025/#sec-Int-Value, #sec-Float-Value
    private void ReadNumber()
    {
        var position = Start;
        if (_text[position] == '-')
            position++;
        if (!ReadIntegerPart(ref position))
            return;

        var kind = TokenKind.Int;
        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position++;
            if (!ReadDigits(ref position))
                return;
        }

        if (At(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (At(position) is '+' or '-')
                position++;
            if (!ReadDigits(ref position))
                return;
        }

        // A name or a dot may not follow at once: 0xF1 and 1.2.3 are mistakes, not two tokens.
        if (At(position) == '.' || (At(position) is >= 0 and var next && Characters.IsNameStart((byte)next)))
            FailInNumber(position);
        else
            (Kind, End) = (kind, position);
    }

    private bool ReadIntegerPart(ref int position)
    {
        if (At(position) != '0')
            return ReadDigits(ref position);

        position++;
        if (At(position) is not (>= '0' and <= '9'))
            return true;

        Fail(position, "A number other than 0 does not start with the digit 0.");
        return false;
    }

    private bool ReadDigits(ref int position)
    {
        var text = _text;
        var start = position;
        while ((uint)position < (uint)text.Length && Characters.IsDigit(text[position]))
            position++;
        if (position > start)
            return true;

        FailInNumber(position);
        return false;
    }

    private void FailInNumber(int position) => Fail(position, position < _text.Length
        ? $"{TokenText.Character(_text[position..])} cannot stand here in a number."
        : "The number is not finished.");

    // -1 behind the end.
    private readonly int At(int position) => (uint)position < (uint)_text.Length ? _text[position] : -1;
}
