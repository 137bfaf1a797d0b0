namespace Fadu.Formula.Reading;

/// <summary>What a token of a formula is.</summary>
internal enum TokenKind
{
    Number,
    Text,
    Date,
    True,
    False,

    /// <summary>A name in square brackets.</summary>
    Name,

    /// <summary>Letters outside brackets: the name of a function.</summary>
    Word,
    Open,
    Close,
    Comma,
    Question,
    Colon,
    Minus,
    Not,

    /// <summary>Stands between two operands; the minus sign apart.</summary>
    Operator,

    /// <summary>A bit operator, which the language does not have.</summary>
    BitOperator,

    /// <summary>Something that was told to be wrong already; whatever it was meant for, it may stand where it stands.</summary>
    Unreadable,
}
