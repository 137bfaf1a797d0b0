using System.Diagnostics;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;
using NCalc.Domain;

namespace Fadu.Formula.Reading;

/// <summary>
/// Lets NCalc's parser find the structure of a formula, and builds the project's own nodes from it. NCalc's tree has no
/// positions, but its leaves and operators come in the order of the text, so they are paired with the tokens one by one.
/// </summary>
internal sealed class NCalcTree
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly IReadOnlyDictionary<Token, Value?> _literals;
    private readonly Dictionary<Token, int> _closing = [];
    private int _next;

    private NCalcTree(IReadOnlyList<Token> tokens, IReadOnlyDictionary<Token, Value?> literals)
    {
        (_tokens, _literals) = (tokens, literals);
        var open = new Stack<Token>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Open)
                open.Push(tokens[i]);
            else if (tokens[i].Kind is TokenKind.Close)
                _closing[open.Pop()] = i;
        }
    }

    public static SyntaxNode? Build(IReadOnlyList<Token> tokens, IReadOnlyDictionary<Token, Value?> literals, Action<Fault> report)
    {
        try
        {
            // Literals and names are replaced: only the structure is asked of NCalc, and no value goes through its conversions.
            var skeleton = string.Join(' ', tokens.Select(token => token.IsLiteral ? "0" : token.Kind is TokenKind.Name ? "[p]" : token.Text));
            return new NCalcTree(tokens, literals).Build(NCalc.Expression.Compile(skeleton, true));
        }
        catch (NCalc.EvaluationException)
        {
            var all = tokens[0].Span.To(tokens[^1].Span);
            report(new("formula.unreadable", all, new("公式的写法读不懂，请加括号或拆开写", "the formula can't be read as it stands; add brackets or split it")));
            return null;
        }
    }

    private SyntaxNode Build(LogicalExpression expression) => expression switch
    {
        BinaryExpression binary => Binary(binary),
        UnaryExpression unary => Unary(unary),
        TernaryExpression ternary => Ternary(ternary),
        Function function => Call(function),
        Identifier => Name(),
        ValueExpression => Literal(),
        _ => throw new UnreachableException($"NCalc has no {expression.GetType().Name}."),
    };

    private BinarySyntax Binary(BinaryExpression binary)
    {
        var left = Build(binary.LeftExpression);
        Take(TokenKind.Close);
        var right = Build(binary.RightExpression);
        return new(Around(left, right), OperatorOf(binary.Type), left, right);
    }

    private UnarySyntax Unary(UnaryExpression unary)
    {
        var sign = Take(TokenKind.Open);
        var operand = Build(unary.Expression);
        return new(Around(sign.Span.To(operand.Span)), unary.Type is UnaryExpressionType.Negate ? UnaryOperator.Negate : UnaryOperator.Not, operand);
    }

    private ConditionalSyntax Ternary(TernaryExpression ternary)
    {
        var condition = Build(ternary.LeftExpression);
        Take(TokenKind.Close);
        var then = Build(ternary.MiddleExpression);
        Take(TokenKind.Close);
        var otherwise = Build(ternary.RightExpression);
        return new(Around(condition, otherwise), condition, then, otherwise);
    }

    private CallSyntax Call(Function function)
    {
        var name = Take(TokenKind.Open);
        var open = _tokens[_next++];
        var arguments = new List<SyntaxNode>();
        foreach (var argument in function.Expressions)
        {
            if (arguments.Count > 0)
                Take(TokenKind.Close);
            arguments.Add(Build(argument));
        }

        var close = _closing[open];
        _next = close + 1;
        return new(name.Span.To(_tokens[close].Span), name.Span, name.Text, arguments);
    }

    private NameSyntax Name()
    {
        var token = Take(TokenKind.Open);
        return new(token.Span, token.Text[1..^1]);
    }

    private LiteralSyntax Literal()
    {
        var token = Take(TokenKind.Open);
        return new(token.Span, _literals[token]!.Value);
    }

    private TextSpan Around(SyntaxNode first, SyntaxNode last) => Around(first.Span.To(last.Span));

    // Brackets around an operand do not belong to the operand, but to the part whose operand it is: all of (1 + 2) * 3.
    private TextSpan Around(TextSpan inner)
    {
        var (first, next) = (IndexFrom(inner.Start), IndexFrom(inner.End));
        var (unopened, unclosed) = (0, 0);
        for (var i = first; i < next; i++)
        {
            if (_tokens[i].Kind is TokenKind.Open)
                unclosed++;
            else if (_tokens[i].Kind is TokenKind.Close && unclosed > 0)
                unclosed--;
            else if (_tokens[i].Kind is TokenKind.Close)
                unopened++;
        }

        return _tokens[first - unopened].Span.To(_tokens[next - 1 + unclosed].Span);
    }

    // The first token that does not start before a place.
    private int IndexFrom(int place)
    {
        var (low, high) = (0, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].Span.Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // The next token that is not one of the brackets that only group: opening ones before an operand, closing ones after.
    private Token Take(TokenKind grouping)
    {
        while (_tokens[_next].Kind == grouping)
            _next++;
        return _tokens[_next++];
    }

    private static BinaryOperator OperatorOf(BinaryExpressionType type) => type switch
    {
        BinaryExpressionType.Plus => BinaryOperator.Add,
        BinaryExpressionType.Minus => BinaryOperator.Subtract,
        BinaryExpressionType.Times => BinaryOperator.Multiply,
        BinaryExpressionType.Div => BinaryOperator.Divide,
        BinaryExpressionType.Modulo => BinaryOperator.Remainder,
        BinaryExpressionType.Equal => BinaryOperator.Equal,
        BinaryExpressionType.NotEqual => BinaryOperator.NotEqual,
        BinaryExpressionType.Lesser => BinaryOperator.Less,
        BinaryExpressionType.LesserOrEqual => BinaryOperator.LessOrEqual,
        BinaryExpressionType.Greater => BinaryOperator.Greater,
        BinaryExpressionType.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryExpressionType.And => BinaryOperator.And,
        BinaryExpressionType.Or => BinaryOperator.Or,
        _ => throw new UnreachableException($"The bit operator {type} was refused before."),
    };
}
