using Fadu.Formula.Values;

namespace Fadu.Formula.Syntax;

/// <summary>A node of a formula as it was written: positions and names, not yet resolved or typed.</summary>
internal abstract record SyntaxNode(TextSpan Span);

/// <summary>A number, text, truth value or date that stands in the formula.</summary>
internal sealed record LiteralSyntax(TextSpan Span, Value Value) : SyntaxNode(Span);

/// <summary>A name in square brackets.</summary>
internal sealed record NameSyntax(TextSpan Span, string Name) : SyntaxNode(Span);

/// <summary><c>-x</c> or <c>not x</c>.</summary>
internal sealed record UnarySyntax(TextSpan Span, UnaryOperator Operator, SyntaxNode Operand) : SyntaxNode(Span);

/// <summary>Two operands and what stands between them.</summary>
internal sealed record BinarySyntax(TextSpan Span, BinaryOperator Operator, SyntaxNode Left, SyntaxNode Right) : SyntaxNode(Span);

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record ConditionalSyntax(TextSpan Span, SyntaxNode Condition, SyntaxNode Then, SyntaxNode Otherwise) : SyntaxNode(Span);

/// <summary>A function's name and its arguments in round brackets.</summary>
internal sealed record CallSyntax(TextSpan Span, TextSpan NameSpan, string Name, IReadOnlyList<SyntaxNode> Arguments) : SyntaxNode(Span);
