using Antlr.Runtime;
using Fadu.Formula.Syntax;

namespace Fadu.Formula.Reading;

/// <summary>Splits a formula with NCalc's own lexer, and reports every character that the lexer would silently drop.</summary>
internal static class Tokenizer
{
    private static readonly Dictionary<string, TokenKind> BySign = new(StringComparer.Ordinal)
    {
        ["("] = TokenKind.Open,
        [")"] = TokenKind.Close,
        [","] = TokenKind.Comma,
        ["?"] = TokenKind.Question,
        [":"] = TokenKind.Colon,
        ["-"] = TokenKind.Minus,
        ["!"] = TokenKind.Not,
        ["not"] = TokenKind.Not,
        ["&"] = TokenKind.BitOperator,
        ["|"] = TokenKind.BitOperator,
        ["^"] = TokenKind.BitOperator,
        ["~"] = TokenKind.BitOperator,
        ["<<"] = TokenKind.BitOperator,
        [">>"] = TokenKind.BitOperator,
    };

    public static IReadOnlyList<Token> Read(string text, Action<Fault> report)
    {
        var (clean, pieces) = ForeignCharacters.Replace(text, report);
        var tokens = new List<Token>(pieces);
        var covered = 0;
        var lexer = new NCalcLexer(new ANTLRStringStream(clean));
        for (var token = lexer.NextToken(); token.Type >= 0; token = lexer.NextToken())
        {
            if (token.StartIndex > covered)
                tokens.AddRange(DroppedCharacters.Report(clean, new(covered, token.StartIndex - covered), report));

            covered = Math.Max(covered, token.StopIndex + 1);
            var span = new TextSpan(token.StartIndex, token.StopIndex + 1 - token.StartIndex);
            if (token.Type != NCalcLexer.WS)
                tokens.Add(new(KindOf(token), span, span.Of(clean)));
        }

        if (clean.Length > covered)
            tokens.AddRange(DroppedCharacters.Report(clean, new(covered, clean.Length - covered), report));

        return [.. tokens.OrderBy(token => token.Span.Start)];
    }

    private static TokenKind KindOf(IToken token) => token.Type switch
    {
        NCalcLexer.INTEGER or NCalcLexer.FLOAT => TokenKind.Number,
        NCalcLexer.STRING => TokenKind.Text,
        NCalcLexer.DATETIME => TokenKind.Date,
        NCalcLexer.TRUE => TokenKind.True,
        NCalcLexer.FALSE => TokenKind.False,
        NCalcLexer.NAME => TokenKind.Name,
        NCalcLexer.ID => TokenKind.Word,
        _ => BySign.GetValueOrDefault(token.Text, TokenKind.Operator),
    };
}
