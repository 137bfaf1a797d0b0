using System.Diagnostics;
using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Interpretation;

/// <summary>The reference evaluator: says what a formula means, for one unit, written to be read.</summary>
internal sealed class Interpreter : IInterpretation
{
    private readonly IFormulaContext _context;
    private readonly Dictionary<Expr, Value>? _known;

    private Interpreter(IFormulaContext context, Dictionary<Expr, Value>? known) => (_context, _known) = (context, known);

    public static Value Evaluate(Expr root, IFormulaContext context) => new Interpreter(context, null).Evaluate(root);

    /// <summary>The values of a part for every unit of the group that has one, brought to 12 decimals, in ascending order.</summary>
    public static IReadOnlyList<decimal> EvaluateForPeers(Expr part, IFormulaContext context) => new Interpreter(context, null).EvaluateForPeers(part);

    /// <summary>One that computes each part once, for whoever asks for a part and then for the parts of it.</summary>
    public static Interpreter Remembering(IFormulaContext context) => new(context, new(ReferenceEqualityComparer.Instance));

    public Value Evaluate(Expr part)
    {
        if (_known is null)
            return Compute(part);

        return _known.TryGetValue(part, out var value) ? value : _known[part] = Compute(part);
    }

    private Value Compute(Expr part) => part switch
    {
        ConstantExpr constant => constant.Value,
        ParameterExpr parameter => ValueOf(parameter.Parameter),
        UnaryExpr unary => Unary(unary),
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } logical => Logical(logical),
        BinaryExpr binary => Binary(binary),
        ConditionalExpr conditional => Conditional(conditional),
        CallExpr call => call.Function.Interpret(call, this),
        _ => throw new UnreachableException(part.GetType().Name),
    };

    public Value ValueOf(Parameter parameter)
    {
        var value = parameter.Kind is ParameterKind.FullMarks ? parameter.Constant!.Value : _context.ValueOf(parameter);
        return value.IsMissing ? value.As(parameter.Type) : value;
    }

    public IReadOnlyList<decimal> EvaluateForPeers(Expr part) => _context is IPeerSource source
        ? source.ValuesOf(part)
        : _context.Memory?.Get(part, () => ComputeForPeers(part)) ?? ComputeForPeers(part);

    private decimal[] ComputeForPeers(Expr part) =>
    [
        .. _context.Peers
            .Select(peer => Evaluate(part, peer))
            .Where(value => !value.IsMissing)
            .Select(value => Numbers.Snap(value.Number))
            .Order(),
    ];

    private Value Unary(UnaryExpr unary)
    {
        var operand = Evaluate(unary.Operand);
        if (operand.IsMissing)
            return operand;

        return unary.Operator is UnaryOperator.Negate ? Value.Of(-operand.Number) : Value.Of(!operand.Boolean);
    }

    // Three-valued: false and missing is false, true or missing is true (Kleene).
    private Value Logical(BinaryExpr logical)
    {
        var decisive = logical.Operator is BinaryOperator.Or;
        var left = Evaluate(logical.Left);
        if (!left.IsMissing && left.Boolean == decisive)
            return left;

        var right = Evaluate(logical.Right);
        if (!right.IsMissing && right.Boolean == decisive)
            return right;

        return left.IsMissing ? left : right;
    }

    private Value Binary(BinaryExpr binary)
    {
        var left = Evaluate(binary.Left);
        if (left.IsMissing)
            return left.As(binary.Type);

        var right = Evaluate(binary.Right);
        if (right.IsMissing)
            return right.As(binary.Type);

        return binary.Operator switch
        {
            BinaryOperator.Equal => Value.Of(Equality.Holds(left, right)),
            BinaryOperator.NotEqual => Value.Of(!Equality.Holds(left, right)),
            BinaryOperator.Less => Value.Of(Order(left, right) < 0),
            BinaryOperator.LessOrEqual => Value.Of(Order(left, right) <= 0),
            BinaryOperator.Greater => Value.Of(Order(left, right) > 0),
            BinaryOperator.GreaterOrEqual => Value.Of(Order(left, right) >= 0),
            _ => Arithmetic(binary.Operator, left.Number, right.Number),
        };
    }

    private static int Order(Value left, Value right) => left.Type is FormulaType.Date
        ? left.Date.CompareTo(right.Date)
        : Numbers.Compare(left.Number, right.Number);

    private static Value Arithmetic(BinaryOperator @operator, decimal left, decimal right)
    {
        if (right == 0 && @operator is (BinaryOperator.Divide or BinaryOperator.Remainder))
            return Value.None(FormulaType.Number, MissingReason.DivisionByZero);

        try
        {
            return @operator switch
            {
                BinaryOperator.Add => Value.Of(left + right),
                BinaryOperator.Subtract => Value.Of(left - right),
                BinaryOperator.Multiply => Value.Of(left * right),
                BinaryOperator.Divide => Value.Of(left / right),
                BinaryOperator.Remainder => Value.Of(left % right),
                _ => throw new UnreachableException(@operator.ToString()),
            };
        }
        catch (OverflowException)
        {
            return Value.None(FormulaType.Number, MissingReason.Overflow);
        }
    }

    private Value Conditional(ConditionalExpr conditional)
    {
        var condition = Evaluate(conditional.Condition);
        if (condition.IsMissing)
            return condition.As(conditional.Type);

        return Evaluate(condition.Boolean ? conditional.Then : conditional.Otherwise);
    }
}
