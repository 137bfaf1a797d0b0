using System.Diagnostics;
using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Checking;

/// <summary>Resolves names, finds the kind of every part, and reports everything that does not fit, not the first only.</summary>
internal sealed class Checker
{
    private readonly IFormulaScope _scope;
    private readonly Action<Fault> _report;
    private int _insidePeers;

    private Checker(IFormulaScope scope, Action<Fault> report) => (_scope, _report) = (scope, report);

    /// <summary>Checks a formula that has to give a kind of result.</summary>
    /// <returns>Null when a part could not be resolved; faults that leave every kind known are reported, and the tree still comes.</returns>
    public static Expr? Check(SyntaxReading reading, FormulaType expected, IFormulaScope scope, Action<Fault> report)
    {
        var checker = new Checker(scope, report);
        foreach (var name in reading.Names)
            checker.CheckName(name);
        foreach (var call in reading.Calls.Where(call => FunctionCatalogue.Find(call.Name) is null))
            checker.UnknownFunction(call);

        var checkedRoot = reading.Root is { } root ? checker.Check(root) : null;
        if (checkedRoot is not null && checkedRoot.Type != expected)
            checker.WrongType(checkedRoot, expected);

        return checkedRoot;
    }

    private Expr? Check(SyntaxNode node) => node switch
    {
        LiteralSyntax literal => new ConstantExpr(literal.Span, literal.Value),
        NameSyntax name => CheckName(name),
        UnarySyntax unary => CheckUnary(unary),
        BinarySyntax binary => CheckBinary(binary),
        ConditionalSyntax conditional => CheckConditional(conditional),
        CallSyntax call => CheckCall(call),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private ParameterExpr? CheckName(NameSyntax name)
    {
        if (name.Name is "满分")
        {
            if (_scope.FullMarks is { } fullMarks)
                return new(name.Span, fullMarks);

            NoFullMarks(name.Span);
            return null;
        }

        if (_scope.Find(name.Name) is { } parameter)
            return new(name.Span, parameter);

        var nearest = NearestName.Find(name.Name, _scope.Names);
        Fault("formula.unknown_name", name.Span, nearest is null
            ? new($"没有名为 [{name.Name}] 的数据项、属性或参数", $"there is no item, attribute or parameter [{name.Name}]")
            : new($"没有名为 [{name.Name}] 的数据项、属性或参数，是不是 [{nearest}]？", $"there is no item, attribute or parameter [{name.Name}]; did you mean [{nearest}]?"));
        return null;
    }

    private Expr? CheckUnary(UnarySyntax unary)
    {
        var operand = Check(unary.Operand);
        if (operand is null)
            return null;
        if (operand is ConstantExpr { Value: { Type: FormulaType.Number, Number: not 0 and var number } } && unary.Operator is UnaryOperator.Negate)
            return new ConstantExpr(unary.Span, Value.Of(-number));

        Need(operand, unary.Operator is UnaryOperator.Not ? FormulaType.Boolean : FormulaType.Number);
        return new UnaryExpr(unary.Span, unary.Operator, operand);
    }

    private BinaryExpr? CheckBinary(BinarySyntax binary)
    {
        if (IsComparison(binary.Operator) && binary.Left is UnarySyntax { Operator: UnaryOperator.Not } not)
            return CheckNotBeforeComparison(binary, not);
        if (IsOrdering(binary.Operator) && binary.Left is BinarySyntax { Operator: var first } && IsComparison(first))
            return CheckChain(binary);

        return Combine(binary, Check(binary.Left), Check(binary.Right));
    }

    // "60 <= x < 90" compares the truth of the first with 90; told once however long the chain is.
    private BinaryExpr? CheckChain(BinarySyntax chain)
    {
        Fault("formula.chained_comparison", chain.Span, new("连续比较要拆开：60 <= x < 90 请写 60 <= x and x < 90", "comparisons are not chained: write 60 <= x and x < 90 for 60 <= x < 90"));
        SyntaxNode first = chain;
        for (; first is BinarySyntax { Operator: var @operator } link && IsComparison(@operator); first = link.Left)
            Check(link.Right);

        Check(first);
        return null;
    }

    // "not a > 2" is "(not a) > 2" in NCalc: the author meant the other.
    private BinaryExpr? CheckNotBeforeComparison(BinarySyntax binary, UnarySyntax not)
    {
        var (operand, right) = (Check(not.Operand), Check(binary.Right));
        if (operand is null or { Type: FormulaType.Boolean } && right is null or { Type: FormulaType.Boolean })
            return Combine(binary, operand is null ? null : new UnaryExpr(not.Span, UnaryOperator.Not, operand), right);

        Fault("formula.not_needs_brackets", not.Span, new("not 只管紧跟其后的一个值：请写 not (… > …)", "not binds to the one value after it: write not (… > …)"));
        return null;
    }

    private BinaryExpr? Combine(BinarySyntax binary, Expr? left, Expr? right)
    {
        if (left is null || right is null)
            return null;

        switch (binary.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or:
                Need(left, FormulaType.Boolean);
                Need(right, FormulaType.Boolean);
                return new(binary.Span, FormulaType.Boolean, binary.Operator, left, right);
            case var comparison when IsComparison(comparison):
                CheckComparison(binary.Span, comparison, left, right);
                return new(binary.Span, FormulaType.Boolean, binary.Operator, left, right);
            default:
                Need(left, FormulaType.Number);
                Need(right, FormulaType.Number);
                return new(binary.Span, FormulaType.Number, binary.Operator, left, right);
        }
    }

    private void CheckComparison(TextSpan place, BinaryOperator @operator, Expr left, Expr right)
    {
        var faults = TypeAgreement.Check([left, right]).ToList();
        if (faults is [])
            faults = [.. ChoiceNames.Check(left, [right]), .. ChoiceNames.Check(right, [left])];
        foreach (var (part, text) in faults)
            Fault("formula.wrong_type", part, text);

        if (faults is [] && @operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual) && left.Type is FormulaType.Boolean or FormulaType.Text)
        {
            var type = TypeNames.Of(left.Type);
            Fault("formula.wrong_type", place, new($"{type.Chinese}不分大小，只能用 = 或 != 比较", $"a {type.English} has no order; compare with = or !="));
        }
    }

    private ConditionalExpr? CheckConditional(ConditionalSyntax conditional)
    {
        var (condition, then, otherwise) = (Check(conditional.Condition), Check(conditional.Then), Check(conditional.Otherwise));
        if (condition is null || then is null || otherwise is null)
            return null;

        Need(condition, FormulaType.Boolean);
        foreach (var (place, text) in TypeAgreement.Check([then, otherwise]))
            Fault("formula.wrong_type", place, text);

        return new(conditional.Span, condition, then, otherwise);
    }

    private CallExpr? CheckCall(CallSyntax call)
    {
        var function = FunctionCatalogue.Find(call.Name);
        if (function is null)
            UnknownFunction(call);

        var isPeer = function is { OverPeers: true };
        if (isPeer && _insidePeers > 0)
            Fault("formula.peers_within_peers", call.NameSpan, new($"{call.Name} 不能写在另一个同组函数里", $"{call.Name} can't stand inside another function over the group"));

        _insidePeers += isPeer ? 1 : 0;
        var arguments = call.Arguments.Select(Check).ToList();
        _insidePeers -= isPeer ? 1 : 0;
        if (function is null)
            return null;

        var fits = CheckArity(call, function);
        if (function.UsesFullMarks && _scope.FullMarks is null)
        {
            NoFullMarks(call.NameSpan);
            fits = false;
        }

        if (!fits || arguments.Any(argument => argument is null))
            return null;

        return Bind(call, function, [.. arguments.Select(argument => argument!)]);
    }

    private CallExpr Bind(CallSyntax call, FormulaFunction function, IReadOnlyList<Expr> arguments)
    {
        var sound = true;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (function.ArgumentType(i, arguments.Count) is { } type)
                sound &= Need(arguments[i], type);
        }

        if (sound)
        {
            foreach (var (place, text) in function.Check(arguments))
                Fault("formula.wrong_argument", place, text);
        }

        return new(call.Span, function.ResultType(arguments), function, arguments, function.UsesFullMarks ? _scope.FullMarks : null);
    }

    private bool CheckArity(CallSyntax call, FormulaFunction function)
    {
        if (function.Arity.Allows(call.Arguments.Count))
            return true;

        var found = call.Arguments.Count;
        Fault("formula.wrong_arity", call.Span, new(
            $"{function.Name} 的参数个数不对：写了 {found} 个，应写 {function.Name}({function.Parameters})，例如 {function.Example}",
            $"{function.Name} has {found} arguments; write {function.Name}({function.Parameters}), e.g. {function.Example}"));
        return false;
    }

    private void UnknownFunction(CallSyntax call)
    {
        var names = FunctionCatalogue.All.Select(function => function.Name).ToList();
        if (names.Find(name => string.Equals(name, call.Name, StringComparison.OrdinalIgnoreCase)) is { } otherCase)
        {
            Fault("formula.wrong_case", call.NameSpan, new($"函数名要分大小写，请写 {otherCase}", $"case counts in function names: write {otherCase}"));
            return;
        }

        var nearest = NearestName.Find(call.Name, names);
        Fault("formula.unknown_function", call.NameSpan, nearest is null
            ? new($"没有函数 {call.Name}；全部函数见 fadu check --functions", $"there is no function {call.Name}; fadu check --functions lists them all")
            : new($"没有函数 {call.Name}，是不是 {nearest}？", $"there is no function {call.Name}; did you mean {nearest}?"));
    }

    private bool Need(Expr part, FormulaType type)
    {
        if (part.Type == type)
            return true;

        WrongType(part, type);
        return false;
    }

    private void WrongType(Expr part, FormulaType needed)
    {
        var (found, wanted) = (TypeNames.Of(part.Type), TypeNames.Of(needed));
        var advice = (part.Type, needed) switch
        {
            (FormulaType.Boolean, FormulaType.Number) => new Text("，请写 if(条件, 1, 0)", "; write if(condition, 1, 0)"),
            (FormulaType.Number, FormulaType.Boolean) => new("，请写比较，如 … > 0", "; write a comparison, e.g. … > 0"),
            (FormulaType.Text, FormulaType.Number) => new("，评级请用 Grade 折算", "; turn a grade into a share with Grade"),
            (FormulaType.Date, FormulaType.Number) => new("，天数请用 DaysLate(日期, 截止日)", "; count days with DaysLate(date, due)"),
            (FormulaType.Text, FormulaType.Date) => new("，日期请写成 #2023-06-30#", "; write a date as #2023-06-30#"),
            _ => new(string.Empty, string.Empty),
        };
        Fault("formula.wrong_type", part.Span, new(
            $"这里要{wanted.Chinese}，写的是{found.Chinese}{advice.Chinese}",
            $"a {wanted.English} is needed here, this is a {found.English}{advice.English}"));
    }

    private void NoFullMarks(TextSpan place) => Fault("formula.no_full_marks", place, new(
        "这里没有 [满分]：条件公式不能用，加分、扣分要先写上限 cap",
        "there is no [满分] here: conditions have none, bonuses and deductions only with a cap"));

    private void Fault(string code, TextSpan place, Text message) => _report(new(code, place, message));

    private static bool IsComparison(BinaryOperator @operator) => @operator is BinaryOperator.Equal or BinaryOperator.NotEqual || IsOrdering(@operator);

    private static bool IsOrdering(BinaryOperator @operator) =>
        @operator is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;
}
