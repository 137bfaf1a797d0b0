namespace Fadu.Formula.Expressions;

/// <summary>How tightly a piece of a spreadsheet formula holds together, from loose to tight.</summary>
internal enum SheetBinding
{
    /// <summary>A comparison.</summary>
    Comparison,

    /// <summary>A sum or a difference.</summary>
    Sum,

    /// <summary>A product or a quotient.</summary>
    Product,

    /// <summary>A sign in front, or a number that bears one.</summary>
    Sign,

    /// <summary>A number, a cell, a call: needs no brackets anywhere.</summary>
    Whole,
}
