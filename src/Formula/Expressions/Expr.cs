using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Expressions;

/// <summary>A node of a checked formula: every name resolved, every kind known.</summary>
internal abstract record Expr(TextSpan Span, FormulaType Type);

/// <summary>A value that stands in the formula.</summary>
internal sealed record ConstantExpr(TextSpan Span, Value Value) : Expr(Span, Value.Type);

/// <summary>A parameter's value.</summary>
internal sealed record ParameterExpr(TextSpan Span, Parameter Parameter) : Expr(Span, Parameter.Type);

/// <summary>One operand, of the same kind as the result.</summary>
internal sealed record UnaryExpr(TextSpan Span, UnaryOperator Operator, Expr Operand)
    : Expr(Span, Operator is UnaryOperator.Not ? FormulaType.Boolean : FormulaType.Number);

/// <summary>Two operands.</summary>
internal sealed record BinaryExpr(TextSpan Span, FormulaType Type, BinaryOperator Operator, Expr Left, Expr Right) : Expr(Span, Type);

/// <summary>Both branches are of one kind.</summary>
internal sealed record ConditionalExpr(TextSpan Span, Expr Condition, Expr Then, Expr Otherwise) : Expr(Span, Then.Type);

/// <summary>A call of a function of the catalogue.</summary>
/// <param name="Span">From the name to the closing bracket.</param>
/// <param name="Type">Kind of the result.</param>
/// <param name="Function">The function.</param>
/// <param name="Arguments">As many as the function takes, of the kinds that it takes.</param>
/// <param name="FullMarks">[满分] for functions that use it; null for the others.</param>
internal sealed record CallExpr(TextSpan Span, FormulaType Type, FormulaFunction Function, IReadOnlyList<Expr> Arguments, Parameter? FullMarks)
    : Expr(Span, Type);
