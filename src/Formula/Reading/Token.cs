using Fadu.Formula.Syntax;

namespace Fadu.Formula.Reading;

/// <summary>A token of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its characters.</param>
internal sealed record Token(TokenKind Kind, TextSpan Span, string Text)
{
    /// <summary>Whether it is a value by itself.</summary>
    public bool IsLiteral => Kind is TokenKind.Number or TokenKind.Text or TokenKind.Date or TokenKind.True or TokenKind.False;
}
