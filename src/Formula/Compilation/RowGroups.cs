namespace Fadu.Formula.Compilation;

/// <summary>Which rows are peers of each other.</summary>
/// <param name="GroupOf">Group of each row, from 0; -1 for a row that nobody is compared with (a withdrawn unit).</param>
/// <param name="Count">Number of groups.</param>
/// <param name="Counts">Rows that are left out of the groups (the indicator does not apply) are false; null: all count.</param>
public sealed record RowGroups(int[] GroupOf, int Count, bool[]? Counts)
{
    /// <summary>All rows in one group.</summary>
    public static RowGroups One(int rows) => new(new int[rows], 1, null);
}
