namespace Fadu.Formula.Expressions;

/// <summary>Knows the values of a group while one unit of it is free to change. All values are at 12 decimals, in ascending order, and good until the next call.</summary>
internal interface IPeerSource
{
    /// <summary>The values of a part for every unit of the group that has one.</summary>
    IReadOnlyList<decimal> ValuesOf(Expr part);

    /// <summary>The same if the unit's own value were this one; null: it had none. Where the unit does not count among its peers, its own value changes nothing.</summary>
    IReadOnlyList<decimal> ValuesWith(Expr part, decimal? own);
}
