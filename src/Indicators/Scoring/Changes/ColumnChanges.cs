using Fadu.Formula.Values;

namespace Fadu.Indicators.Scoring.Changes;

/// <summary>Finds and takes over what differs between two columns of one kind, so that a column that was handed out stays as it is.</summary>
internal static class ColumnChanges
{
    /// <summary>A whole column that was computed anew.</summary>
    public static Tracked<Column> Compare(Column before, Column after)
    {
        var changed = new List<int>();
        for (var row = 0; row < after.Rows; row++)
        {
            if (Differs(before, row, after, row))
                changed.Add(row);
        }

        return changed.Count == 0 ? new(before, RowSet.None) : new(after, RowSet.OfAscending(changed));
    }

    /// <summary>Which of some rows differ.</summary>
    public static RowSet Compare(Column before, Column after, RowSet rows) =>
        ReferenceEquals(before, after) ? RowSet.None : RowSet.OfAscending([.. rows.Where(row => Differs(before, row, after, row))]);

    /// <summary>Takes over the rows that were computed anew.</summary>
    /// <param name="before">The whole column.</param>
    /// <param name="rows">The rows computed anew.</param>
    /// <param name="anew">One row for each of them.</param>
    public static Tracked<Column> Patch(Column before, RowSet rows, Column anew)
    {
        var changed = new List<int>();
        for (var place = 0; place < rows.Count; place++)
        {
            if (Differs(before, rows[place], anew, place))
                changed.Add(place);
        }

        if (changed.Count == 0)
            return new(before, RowSet.None);

        var column = Copy(before);
        foreach (var place in changed)
            column[rows[place]] = anew[place];
        return new(column, RowSet.OfAscending(changed.ConvertAll(place => rows[place])));
    }

    /// <summary>Some rows of a column as a column of their own.</summary>
    public static Column Gather(Column column, RowSet rows)
    {
        var gathered = new Column(column.Type, rows.Count);
        for (var place = 0; place < rows.Count; place++)
            gathered[place] = column[rows[place]];

        return gathered;
    }

    /// <summary>A column that may be changed without the other.</summary>
    public static Column Copy(Column column)
    {
        var copy = new Column(column.Type, column.Rows);
        column.Missing.CopyTo(copy.Missing, 0);
        column.Numbers.CopyTo(copy.Numbers, 0);
        column.Booleans.CopyTo(copy.Booleans, 0);
        column.Texts.CopyTo(copy.Texts, 0);
        column.Days.CopyTo(copy.Days, 0);
        return copy;
    }

    /// <summary>Whether two numbers differ, be it in their places alone: 1.0 and 1.00 are shown alike but stored differently.</summary>
    public static bool Differ(decimal left, decimal right) => left != right || left.Scale != right.Scale;

    private static bool Differs(Column left, int row, Column right, int other)
    {
        if (left.Missing[row] != right.Missing[other])
            return true;
        if (left.Missing[row] is not MissingReason.None)
            return false;

        return left.Type is FormulaType.Number ? Differ(left.Numbers[row], right.Numbers[other]) : !left[row].Equals(right[other]);
    }
}
