using System.Diagnostics;
using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Compilation;

/// <summary>
/// Writes the body of a loop over rows. Each part becomes statements that leave their result in a local, and a missing value
/// jumps out of the straight line, so that the code is what a careful person would write by hand for this one formula.
/// </summary>
internal sealed class Emitter : IEmission
{
    private readonly List<ParameterExpression> _locals = [];
    private readonly List<Expression> _before = [];
    private readonly Dictionary<decimal, ParameterExpression> _constants = [];
    private readonly Dictionary<Parameter, (ParameterExpression Values, ParameterExpression Missing)> _inputs = [];
    private readonly Dictionary<Expression, decimal> _constantOf = [];
    private readonly KnownValues<Parameter> _read = new();
    private readonly KnownValues<Expression> _snapped = new();
    private readonly List<CallExpr> _peers = [];
    private readonly Stack<List<Expression>> _blocks = new();
    private readonly ParameterExpression _inputColumns = Expression.Parameter(typeof(Column[]), "inputs");
    private readonly ParameterExpression _peerColumns = Expression.Parameter(typeof(Column[]), "peers");
    private readonly ParameterExpression _row = Expression.Parameter(typeof(int), "row");
    private readonly ParameterExpression _reason = Expression.Parameter(typeof(MissingReason), "reason");
    private readonly IReadOnlyList<Parameter> _parameters;
    private LabelTarget _onMissing = Expression.Label("missing");
    private bool _canBeMissing;

    /// <param name="parameters">Parameters that have columns, in the order of the columns.</param>
    public Emitter(IReadOnlyList<Parameter> parameters) => _parameters = parameters;

    /// <summary>Calls over peers in the order of their columns, once the body is written.</summary>
    public IReadOnlyList<CallExpr> Peers => _peers;

    /// <summary>Writes the whole loop for a formula.</summary>
    public Expression<Action<Column[], Column[], int, int, Column>> Loop(Expr root)
    {
        var from = Expression.Parameter(typeof(int), "from");
        var to = Expression.Parameter(typeof(int), "to");
        var result = Expression.Parameter(typeof(Column), "result");
        var (results, missing) = (Expression.Variable(ClrTypes.Of(root.Type).MakeArrayType(), "results"), Expression.Variable(typeof(MissingReason[]), "missing"));
        var (next, end) = (Expression.Label("next"), Expression.Label("end"));

        _blocks.Push([]);
        Add(Expression.Assign(_reason, Expression.Constant(MissingReason.None)));
        Add(Expression.Assign(Expression.ArrayAccess(results, _row), Emit(root)));
        Add(Expression.Assign(Expression.ArrayAccess(missing, _row), Expression.Constant(MissingReason.None)));
        if (_canBeMissing)
        {
            Add(Expression.Goto(next));
            Add(Expression.Label(_onMissing));
            Add(Expression.Assign(Expression.ArrayAccess(missing, _row), _reason));
        }

        Add(Expression.Label(next));
        Add(Expression.PreIncrementAssign(_row));
        var body = _blocks.Pop();
        body.Insert(0, Expression.IfThen(Expression.GreaterThanOrEqual(_row, to), Expression.Break(end)));

        return Expression.Lambda<Action<Column[], Column[], int, int, Column>>(
            Expression.Block(
                [.. _locals, _row, _reason, results, missing],
                [
                    .. _before,
                    Expression.Assign(results, Expression.Property(result, ArrayOf(root.Type))),
                    Expression.Assign(missing, Expression.Property(result, nameof(Column.Missing))),
                    Expression.Assign(_row, from),
                    Expression.Loop(Expression.Block(body), end),
                ]),
            _inputColumns,
            _peerColumns,
            from,
            to,
            result);
    }

    public Expression Emit(Expr part) => part switch
    {
        ConstantExpr constant => EmitValue(constant.Value),
        ParameterExpr parameter => Emit(parameter.Parameter),
        UnaryExpr { Operator: UnaryOperator.Negate } unary => Store(Expression.Negate(Emit(unary.Operand))),
        UnaryExpr unary => Store(Expression.Not(Emit(unary.Operand))),
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } logical => EmitLogical(logical),
        BinaryExpr binary => EmitBinary(binary),
        ConditionalExpr conditional => Branching.Emit(this, conditional.Condition, conditional.Then, conditional.Otherwise),
        CallExpr call => call.Function.Compile(call, this),
        _ => throw new UnreachableException(part.GetType().Name),
    };

    public Expression Emit(Parameter parameter)
    {
        if (parameter.Constant is { } constant)
            return EmitValue(constant);

        return _read.Get(parameter, () =>
        {
            if (!_inputs.TryGetValue(parameter, out var input))
                _inputs[parameter] = input = Open(Expression.ArrayIndex(_inputColumns, Expression.Constant(IndexOf(parameter))), parameter.Type);

            return Read(input.Values, input.Missing);
        });
    }

    public Expression EmitPeers(CallExpr call)
    {
        _peers.Add(call);
        var (values, missing) = Open(Expression.ArrayIndex(_peerColumns, Expression.Constant(_peers.Count - 1)), call.Type);
        return Read(values, missing);
    }

    public Expression Constant(decimal value)
    {
        if (_constants.TryGetValue(value, out var known))
            return known;

        var local = Local(typeof(decimal));
        _before.Add(Expression.Assign(local, Expression.Constant(value)));
        _constantOf[local] = value;
        return _constants[value] = local;
    }

    public Expression Snapped(Expression number) => _constantOf.TryGetValue(number, out var constant)
        ? Constant(Numbers.Snap(constant))
        : _snapped.Get(number, () => Store(Expression.Call(((Func<decimal, decimal>)Numbers.Snap).Method, number)));

    public ParameterExpression Local(Type type)
    {
        var local = Expression.Variable(type);
        _locals.Add(local);
        return local;
    }

    public void Add(Expression statement) => _blocks.Peek().Add(statement);

    public ParameterExpression Store(Expression value)
    {
        var local = Local(value.Type);
        Add(Expression.Assign(local, value));
        return local;
    }

    public void MissingWhen(Expression condition, MissingReason reason) =>
        If(condition, () => Missing(Expression.Constant(reason)), () => { });

    public void Missing(Expression reason)
    {
        Add(Expression.Assign(_reason, reason));
        Jump();
    }

    public ParameterExpression CallOrMissing(Delegate method, params Expression[] arguments)
    {
        var result = Store(Expression.Call(method.Method, [.. arguments, _reason]));
        JumpIfMissing();
        return result;
    }

    public void If(Expression condition, Action then, Action otherwise) => Add(Expression.IfThenElse(condition, Branch(then), Branch(otherwise)));

    public void Catch(Action body, Action<Expression> whenMissing)
    {
        var (outer, outerUsed) = (_onMissing, _canBeMissing);
        (_onMissing, _canBeMissing) = (Expression.Label("caught"), false);
        var tried = Branch(body);
        var (inner, innerUsed) = (_onMissing, _canBeMissing);
        (_onMissing, _canBeMissing) = (outer, outerUsed);
        Add(tried);
        if (!innerUsed)
            return;

        var done = Expression.Label("done");
        Add(Expression.Goto(done));
        Add(Expression.Label(inner));
        var reason = Store(_reason);
        Add(Expression.Assign(_reason, Expression.Constant(MissingReason.None)));
        Within(() => whenMissing(reason));
        Add(Expression.Label(done));
    }

    private Expression EmitValue(Value value) => value.Type switch
    {
        FormulaType.Number => Constant(value.Number),
        FormulaType.Boolean => Expression.Constant(value.Boolean),
        FormulaType.Text => Expression.Constant(value.Text),
        FormulaType.Date => Expression.Constant(value.Date.DayNumber),
        _ => throw new UnreachableException(),
    };

    private Expression EmitBinary(BinaryExpr binary)
    {
        var (left, right) = (Emit(binary.Left), Emit(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.Add => CallOrMissing((Step)Numbers.Add, left, right),
            BinaryOperator.Subtract => CallOrMissing((Step)Numbers.Subtract, left, right),
            BinaryOperator.Multiply => CallOrMissing((Step)Numbers.Multiply, left, right),
            BinaryOperator.Divide => CallOrMissing((Step)Numbers.Divide, left, right),
            BinaryOperator.Remainder => CallOrMissing((Step)Numbers.Remainder, left, right),
            BinaryOperator.Equal => Store(Equality.Emit(this, left, right)),
            BinaryOperator.NotEqual => Store(Expression.Not(Equality.Emit(this, left, right))),
            _ => Store(Comparison.Emit(this, binary.Operator, left, right)),
        };
    }

    // Three-valued, as the interpreter: the decisive side wins over a missing one, else the first missing one counts.
    private ParameterExpression EmitLogical(BinaryExpr logical)
    {
        var decisive = logical.Operator is BinaryOperator.Or;
        var (result, left) = (Local(typeof(bool)), Local(typeof(MissingReason)));
        Add(Expression.Assign(result, Expression.Constant(!decisive)));
        Add(Expression.Assign(left, Expression.Constant(MissingReason.None)));
        Catch(() => Add(Expression.Assign(result, Emit(logical.Left))), reason => Add(Expression.Assign(left, reason)));
        If(
            Expression.Equal(result, Expression.Constant(!decisive)),
            () =>
            {
                Catch(
                    () => Add(Expression.Assign(result, Emit(logical.Right))),
                    reason => Missing(Expression.Condition(IsThere(left), reason, left)));
                If(
                    Expression.AndAlso(Expression.Not(IsThere(left)), Expression.Equal(result, Expression.Constant(!decisive))),
                    () => Missing(left),
                    () => { });
            },
            () => { });
        return result;
    }

    private (ParameterExpression Values, ParameterExpression Missing) Open(Expression column, FormulaType type)
    {
        var (values, missing) = (Local(ClrTypes.Of(type).MakeArrayType()), Local(typeof(MissingReason[])));
        _before.Add(Expression.Assign(values, Expression.Property(column, ArrayOf(type))));
        _before.Add(Expression.Assign(missing, Expression.Property(column, nameof(Column.Missing))));
        return (values, missing);
    }

    private ParameterExpression Read(Expression values, Expression missing)
    {
        Add(Expression.Assign(_reason, Expression.ArrayIndex(missing, _row)));
        JumpIfMissing();
        return Store(Expression.ArrayIndex(values, _row));
    }

    private void JumpIfMissing()
    {
        Add(Expression.IfThen(Expression.NotEqual(_reason, Expression.Constant(MissingReason.None)), Expression.Goto(_onMissing)));
        _canBeMissing = true;
    }

    private void Jump()
    {
        Add(Expression.Goto(_onMissing));
        _canBeMissing = true;
    }

    private BlockExpression Branch(Action emit)
    {
        _blocks.Push([]);
        Within(emit);
        return Expression.Block(typeof(void), [.. _blocks.Pop(), Expression.Empty()]);
    }

    // What is computed only on some ways is not known after them.
    private void Within(Action emit)
    {
        _read.Enter();
        _snapped.Enter();
        emit();
        _snapped.Leave();
        _read.Leave();
    }

    private int IndexOf(Parameter parameter)
    {
        for (var i = 0; i < _parameters.Count; i++)
        {
            if (_parameters[i].Equals(parameter))
                return i;
        }

        throw new UnreachableException($"{parameter} has no column.");
    }

    private static BinaryExpression IsThere(Expression reason) => Expression.Equal(reason, Expression.Constant(MissingReason.None));

    private static string ArrayOf(FormulaType type) => type switch
    {
        FormulaType.Number => nameof(Column.Numbers),
        FormulaType.Boolean => nameof(Column.Booleans),
        FormulaType.Text => nameof(Column.Texts),
        FormulaType.Date => nameof(Column.Days),
        _ => throw new UnreachableException(),
    };

    private delegate decimal Step(decimal left, decimal right, ref MissingReason missing);
}
