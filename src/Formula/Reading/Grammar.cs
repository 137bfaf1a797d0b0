using Fadu.Formula.Syntax;
using Fadu.Kernel;

namespace Fadu.Formula.Reading;

/// <summary>
/// Finds what is wrong with the order of tokens, all of it and with positions, before NCalc's parser sees them: that
/// parser stops at the first, says so in English without naming what to write, and overflows the stack when nested deeply.
/// </summary>
internal sealed class Grammar
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Action<Fault> _report;
    private readonly Stack<Bracket> _brackets = new();
    private bool _wantsOperand = true;
    private bool _tooDeep;
    private int _operators;

    // Whether the last token was a sign before a value: NCalc takes only one.
    private bool _signed;

    private Grammar(IReadOnlyList<Token> tokens, Action<Fault> report) => (_tokens, _report) = (tokens, report);

    public static void Check(IReadOnlyList<Token> tokens, Action<Fault> report) => new Grammar(tokens, report).Run();

    private Token? Previous { get; set; }

    private static Text NoPercentSign => new("“%”不是百分号：95% 请写 95（数据项的百分比为 0 至 100），或写 0.95", "“%” is no percent sign: write 95 (percent items run from 0 to 100), or 0.95");

    private static Text NoElse => new("“? :”缺了冒号一支，请写成 条件 ? 值 : 值", "“? :” has no second branch; write condition ? value : value");

    private void Run()
    {
        _brackets.Push(new(new(TokenKind.Open, default, string.Empty), false));
        for (var i = 0; i < _tokens.Count; i++)
        {
            var isSign = _wantsOperand && _tokens[i].Kind is TokenKind.Minus or TokenKind.Not;
            Take(_tokens[i], i + 1 < _tokens.Count ? _tokens[i + 1] : null);
            _signed = isSign;
            Previous = _tokens[i];
        }

        var last = _tokens[^1];
        if (_wantsOperand)
            Lacking("formula.value_missing", last.Span, last.Text is "%" ? NoPercentSign : new($"公式在“{last.Text}”之后断了，缺一个值", $"the formula ends after “{last.Text}”; a value is missing"));
        if (_brackets.Peek().Open > 0)
            Fault("formula.conditional_without_else", last.Span, NoElse);
        foreach (var open in _brackets.SkipLast(1))
            Fault("formula.bracket_not_closed", open.Token.Span, new("这个 ( 没有对应的 )", "this ( has no )"));
    }

    private void Take(Token token, Token? next)
    {
        switch (token.Kind)
        {
            case TokenKind.Unreadable:
                _wantsOperand = false;
                break;
            case TokenKind.Word when next is { Kind: TokenKind.Open } && !IsKeyword(token):
                Operand(token);
                _wantsOperand = true;
                break;
            case TokenKind.Word:
                BareWord(token);
                break;
            case TokenKind.Open:
                Open(token);
                break;
            case TokenKind.Close:
                Close(token);
                break;
            case TokenKind.Comma:
                Comma(token);
                break;
            case TokenKind.Question:
                Question(token);
                break;
            case TokenKind.Colon:
                Colon(token);
                break;
            case TokenKind.Not:
            case TokenKind.Minus when _wantsOperand:
                Sign(token);
                break;
            case TokenKind.Minus:
            case TokenKind.Operator:
                Between(token);
                break;
            case TokenKind.BitOperator:
                Bits(token);
                break;
            default:
                Operand(token);
                break;
        }
    }

    private void Operand(Token token)
    {
        if (!_wantsOperand)
        {
            Lacking("formula.operator_missing", token.Span, token.Text is "in"
                ? new("in 是函数，请写 in(值, 甲, 乙)", "in is a function: write in(value, a, b)")
                : new($"“{Previous!.Text}”与“{token.Text}”之间缺运算符（+ - * / and or 等）或逗号", $"between “{Previous!.Text}” and “{token.Text}” an operator (+ - * / and or …) or a comma is missing"));
        }

        _wantsOperand = false;
    }

    private void BareWord(Token token)
    {
        if (!IsKeyword(token))
        {
            Fault("formula.words_outside_brackets", token.Span, new($"名称要放在方括号里：[{token.Text}]；函数要带圆括号：{token.Text}(…)", $"names stand in brackets: [{token.Text}]; functions have arguments: {token.Text}(…)"));
            _wantsOperand = false;
            return;
        }

        var keyword = token.Text.ToLowerInvariant();
        Fault("formula.wrong_case", token.Span, new($"“{token.Text}”请写小写 {keyword}", $"write “{token.Text}” in lower case: {keyword}"));
        _wantsOperand = keyword is not ("true" or "false");
    }

    private void Open(Token token)
    {
        var isCall = Previous is { Kind: TokenKind.Unreadable } || (Previous is { Kind: TokenKind.Word } && !IsKeyword(Previous));
        if (!_wantsOperand)
            Lacking("formula.operator_missing", token.Span, new($"“{Previous!.Text}”与“(”之间缺运算符", $"between “{Previous!.Text}” and “(” an operator is missing"));
        if (_brackets.Count > FormulaLimits.MaxNesting && !_tooDeep)
        {
            _tooDeep = true;
            Fault("formula.too_deep", token.Span, new($"括号超过 {FormulaLimits.MaxNesting} 层，请拆成几个指标或用 Tier、Linear 等函数", $"brackets nest deeper than {FormulaLimits.MaxNesting}; split the indicator, or use Tier, Linear …"));
        }

        _brackets.Push(new(token, isCall));
        _wantsOperand = true;
    }

    private void Close(Token token)
    {
        if (_brackets.Count == 1)
        {
            Fault("formula.bracket_not_opened", token.Span, new("这个 ) 没有对应的 (", "this ) has no ("));
            _wantsOperand = false;
            return;
        }

        var bracket = _brackets.Pop();
        var noArguments = bracket.IsCall && Previous == bracket.Token;
        if (_wantsOperand && !noArguments)
            Lacking("formula.value_missing", token.Span, AfterPercent ?? new("“)”之前缺一个值", "a value is missing before “)”"));
        if (bracket.Open > 0)
            Fault("formula.conditional_without_else", bracket.Token.Span.To(token.Span), NoElse);

        _wantsOperand = false;
    }

    private void Comma(Token token)
    {
        if (_wantsOperand)
            Lacking("formula.value_missing", token.Span, AfterPercent ?? new("逗号之前缺一个值", "a value is missing before the comma"));
        if (!_brackets.Peek().IsCall)
            Fault("formula.stray_comma", token.Span, new("逗号只用来隔开函数的参数；小数点请写 . ，千位不分节", "a comma only separates arguments of a function; the decimal point is . and thousands are not grouped"));

        if (_brackets.Peek().Open > 0)
            Fault("formula.conditional_without_else", token.Span, NoElse);

        _brackets.Peek().Restart();
        _wantsOperand = true;
    }

    private void Question(Token token)
    {
        if (_wantsOperand)
            Lacking("formula.value_missing", token.Span, AfterPercent ?? new("“?”之前缺条件", "a condition is missing before “?”"));
        if (_brackets.Peek().Conditional)
            Fault("formula.nested_conditional", token.Span, new("“? :”里再用“? :”要加括号：a ? b : (c ? d : e)，或用 if(…)", "a “? :” within another needs brackets: a ? b : (c ? d : e); or use if(…)"));

        _brackets.Peek().Ask();
        _wantsOperand = true;
    }

    private void Colon(Token token)
    {
        if (_wantsOperand)
            Lacking("formula.value_missing", token.Span, AfterPercent ?? new("“:”之前缺一个值", "a value is missing before “:”"));
        if (!_brackets.Peek().Answer())
            Fault("formula.stray_colon", token.Span, new("“:”之前没有与之配对的“?”", "there is no “?” that this “:” belongs to"));

        _wantsOperand = true;
    }

    private void Sign(Token token)
    {
        if (!_wantsOperand)
            Lacking("formula.operator_missing", token.Span, new($"“{token.Text}”之前缺 and 或 or", $"“{token.Text}” needs and or or before it"));
        else if (_signed)
            Fault("formula.double_sign", token.Span, new($"连用“{Previous!.Text} {token.Text}”要加括号，如 -(-[数])、not (not [是否])", $"“{Previous!.Text} {token.Text}” needs brackets, e.g. -(-[number]), not (not [condition])"));

        _wantsOperand = true;
    }

    private void Between(Token token)
    {
        if (++_operators == FormulaLimits.MaxOperators + 1)
            Fault("formula.too_many_operators", token.Span, new($"运算符超过 {FormulaLimits.MaxOperators} 个，请拆成几个指标", $"more than {FormulaLimits.MaxOperators} operators; split the indicator"));
        if (_wantsOperand)
        {
            Lacking("formula.value_missing", token.Span, AfterPercent
                ?? (Previous is null && token.Text is "=" ? new("公式前面不写 =，请删去", "a formula does not begin with =; remove it")
                : token.Text is "+" ? new("正号不用写", "a plus sign before a value is not written")
                : new($"“{token.Text}”之前缺一个值", $"a value is missing before “{token.Text}”")));
        }

        _wantsOperand = true;
    }

    // 95% followed by anything that needs a value before it.
    private Text? AfterPercent => Previous is { Text: "%" } ? NoPercentSign : null;

    private void Bits(Token token)
    {
        Fault("formula.bit_operator", token.Span, token.Text switch
        {
            "^" => new("“^”不是乘方（NCalc 里是按位异或），2 的 3 次方请写 Pow(2, 3)", "“^” is no power (XOR in NCalc): write Pow(2, 3)"),
            "&" => new("“&”是按位运算，并且请写 and", "“&” works on bits: write and"),
            "|" => new("“|”是按位运算，或者请写 or", "“|” works on bits: write or"),
            "~" => new("“~”是按位运算，取反请写 not", "“~” works on bits: write not"),
            _ => new($"“{token.Text}”是按位运算，公式里没有", $"“{token.Text}” works on bits and is not part of the language"),
        });
        _wantsOperand = true;
    }

    // What is missing beside something unreadable may be the very thing that could not be read.
    private void Lacking(string code, TextSpan place, Text message)
    {
        if (Previous is not { Kind: TokenKind.Unreadable })
            Fault(code, place, message);
    }

    /// <summary>Whether a word is one of the language's own, in any case.</summary>
    public static bool IsKeyword(Token word) => word.Text.ToLowerInvariant() is "and" or "or" or "not" or "true" or "false";

    private void Fault(string code, TextSpan place, Text message) => _report(new(code, place, message));

    private sealed class Bracket(Token token, bool isCall)
    {
        public Token Token { get; } = token;

        public bool IsCall { get; } = isCall;

        /// <summary>Whether a “?” stands here at this depth.</summary>
        public bool Conditional { get; private set; }

        /// <summary>How many of them still want their “:”.</summary>
        public int Open { get; private set; }

        public void Ask() => (Conditional, Open) = (true, Open + 1);

        public bool Answer() => Open > 0 && Open-- > 0;

        public void Restart() => (Conditional, Open) = (false, 0);
    }
}
