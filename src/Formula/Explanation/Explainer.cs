using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Interpretation;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Explanation;

/// <summary>Tells how a formula came to its result, from the reference interpreter's own sub-results.</summary>
internal sealed class Explainer(string text, Interpreter interpreter)
{
    public static ExplanationStep Explain(Expr root, string text, IFormulaContext context) => new Explainer(text, Interpreter.Remembering(context)).Explain(root);

    private ExplanationStep Explain(Expr part)
    {
        var value = interpreter.Evaluate(part);
        var steps = Needed(part).Select(Explain).ToList();
        var why = value.IsMissing ? WhyMissing(part, value, steps) : null;
        var result = value.IsMissing ? $"缺失（{why}）" : ValueText.Of(value);
        return new()
        {
            Formula = part.Span.Of(text),
            Place = part.Span,
            Value = value,
            Steps = steps,
            RestsOnPeers = part is CallExpr { Function.OverPeers: true } || steps.Exists(step => step.RestsOnPeers),
            WhyMissing = why,
            Chinese = steps is [] ? NameOf(part, result) : $"{Phrase(part, steps)} = {result}{(part as CallExpr)?.Function.Remark((CallExpr)part, interpreter)}",
            Label = steps is [] ? NameOf(part, result) : result,
        };
    }

    private IEnumerable<Expr> Needed(Expr part) => part switch
    {
        ConditionalExpr conditional => Taken(conditional.Condition, conditional.Then, conditional.Otherwise),
        CallExpr { Function: IfFunction } call => Taken(call.Arguments[0], call.Arguments[1], call.Arguments[2]),
        CallExpr { Function: CoalesceFunction } call => UpToFirstValue(call.Arguments),
        CallExpr call => call.Arguments.Concat(call.Function.HiddenReads(call).Select(hidden => new ParameterExpr(call.Span, hidden))),
        _ => References.Children(part),
    };

    private IEnumerable<Expr> Taken(Expr condition, Expr then, Expr otherwise)
    {
        var met = interpreter.Evaluate(condition);
        return met.IsMissing ? [condition] : [condition, met.Boolean ? then : otherwise];
    }

    private IEnumerable<Expr> UpToFirstValue(IReadOnlyList<Expr> parts)
    {
        var needed = parts.TakeWhile(part => interpreter.Evaluate(part).IsMissing).Count();
        return parts.Take(Math.Min(needed + 1, parts.Count));
    }

    private static string NameOf(Expr part, string result) => part is ParameterExpr { Parameter: var parameter }
        ? $"{parameter.Name} {result}{(parameter.MeasurementUnit is { } unit && !result.StartsWith("缺失", StringComparison.Ordinal) ? " " + unit : string.Empty)}"
        : result;

    private static string Phrase(Expr part, List<ExplanationStep> steps)
    {
        var labels = steps.ConvertAll(step => step.Label);
        return part switch
        {
            UnaryExpr { Operator: UnaryOperator.Negate } => $"-({labels[0]})",
            UnaryExpr => $"并非（{labels[0]}）",
            BinaryExpr binary => $"{labels[0]} {Sign(binary.Operator)} {labels[1]}",
            ConditionalExpr or CallExpr { Function: IfFunction } => Chosen(steps),
            CallExpr { Function: CoalesceFunction } => labels is [var only] ? only : $"{string.Join("、", labels.SkipLast(1))}，改取 {labels[^1]}",
            CallExpr call => call.Function.Phrase(call, labels) ?? $"{call.Function.Name}({string.Join(", ", labels)})",
            _ => part.ToString(),
        };
    }

    private static string Chosen(List<ExplanationStep> steps) => steps switch
    {
        [var condition] => $"条件“{condition.Formula}”无法判断",
        [var condition, var chosen] => $"条件“{condition.Formula}”{(condition.Value.Boolean ? "成立" : "不成立")}，取 {chosen.Label}",
        _ => string.Empty,
    };

    private static string WhyMissing(Expr part, Value value, List<ExplanationStep> steps) => part switch
    {
        ParameterExpr { Parameter: var parameter } => $"{parameter.Name} {ValueText.Of(value.Missing)}",
        _ => steps.Find(step => step.Value.IsMissing && step.Value.Missing == value.Missing)?.WhyMissing ?? ValueText.Of(value.Missing),
    };

    private static string Sign(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "−",
        BinaryOperator.Multiply => "×",
        BinaryOperator.Divide => "÷",
        BinaryOperator.Remainder => "除以后取余",
        BinaryOperator.NotEqual => "≠",
        BinaryOperator.LessOrEqual => "≤",
        BinaryOperator.GreaterOrEqual => "≥",
        BinaryOperator.And => "且",
        BinaryOperator.Or => "或",
        _ => Canonical.SignOf(@operator),
    };
}
