namespace Fadu.Formula.Syntax;

/// <summary>Operators before one operand.</summary>
internal enum UnaryOperator
{
    Negate,
    Not,
}
