namespace Fadu.GraphQL.Language.Lexing;

/// <summary>What a token is.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens.</remarks>
internal enum TokenKind : byte
{
    /// <summary>The text is over; also what follows an error.</summary>
    End,
    Bang,
    Dollar,
    Ampersand,
    ParenOpen,
    ParenClose,
    Spread,
    Colon,
    Equals,
    At,
    BracketOpen,
    BracketClose,
    BraceOpen,
    Pipe,
    BraceClose,
    Name,
    Int,
    Float,
    String,
    BlockString,

    /// <summary>What stands here is no token; the lexer holds the reason.</summary>
    Error,
}
