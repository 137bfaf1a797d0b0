namespace Fadu.Formula.Expressions;

/// <summary>A context that knows the values of its group better than to have them computed unit by unit.</summary>
internal interface IPeerSource
{
    /// <summary>The values of a part for every unit of the group that has one, brought to 12 decimals, in ascending order; read before the next call.</summary>
    IReadOnlyList<decimal> ValuesOf(Expr part);
}
