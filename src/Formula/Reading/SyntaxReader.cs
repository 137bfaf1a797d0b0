using Fadu.Formula.Syntax;

namespace Fadu.Formula.Reading;

/// <summary>Text → the project's own syntax tree, with positions. The only way into NCalc.</summary>
internal static class SyntaxReader
{
    /// <summary>Reads a formula; every fault is reported.</summary>
    public static SyntaxReading Read(string text, Action<Fault> report)
    {
        if (text.Length > FormulaLimits.MaxLength)
        {
            report(new("formula.too_long", new(FormulaLimits.MaxLength, text.Length - FormulaLimits.MaxLength), new(
                $"公式有 {text.Length} 个字符，最多 {FormulaLimits.MaxLength} 个，请拆成几个指标",
                $"the formula has {text.Length} characters, at most {FormulaLimits.MaxLength} are allowed; split the indicator")));
            return SyntaxReading.Nothing;
        }

        var sound = true;
        void Note(Fault fault)
        {
            sound = false;
            report(fault);
        }

        var tokens = Tokenizer.Read(text, Note);
        if (tokens is [])
        {
            if (sound)
                report(new("formula.empty", new(0, text.Length), new("公式是空的", "the formula is empty")));
            return SyntaxReading.Nothing;
        }

        if (tokens.Count > FormulaLimits.MaxTokens)
        {
            report(new("formula.too_many_parts", tokens[FormulaLimits.MaxTokens].Span.To(tokens[^1].Span), new(
                $"公式里的数、名称、运算符、括号和逗号共 {tokens.Count} 个，最多 {FormulaLimits.MaxTokens} 个，请拆成几个指标",
                $"the formula has {tokens.Count} numbers, names, operators, brackets and commas, at most {FormulaLimits.MaxTokens} are allowed; split the indicator")));
            return SyntaxReading.Nothing;
        }

        Grammar.Check(tokens, Note);
        var literals = tokens.Where(token => token.IsLiteral).ToDictionary(token => token, token => Literals.Read(token, Note));
        return sound ? new(NCalcTree.Build(tokens, literals, report), [], []) : new(null, NamesIn(tokens), CallsIn(tokens));
    }

    private static NameSyntax[] NamesIn(IReadOnlyList<Token> tokens) =>
        [.. tokens.Where(token => token.Kind is TokenKind.Name).Select(token => new NameSyntax(token.Span, token.Text[1..^1]))];

    private static CallSyntax[] CallsIn(IReadOnlyList<Token> tokens) =>
    [
        .. tokens.Zip(tokens.Skip(1))
            .Where(pair => pair is { First.Kind: TokenKind.Word, Second.Kind: TokenKind.Open } && !Grammar.IsKeyword(pair.First))
            .Select(pair => new CallSyntax(pair.First.Span, pair.First.Span, pair.First.Text, [])),
    ];
}
