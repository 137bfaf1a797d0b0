using Fadu.Formula.Values;

namespace Fadu.Host.Batch;

/// <summary>A column whose number of rows is known only when the file has been read.</summary>
/// <param name="type">Kind of its values.</param>
internal sealed class ColumnBuilder(FormulaType type)
{
    private Column _column = new(type, 64);

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(Value value)
    {
        if (Count == _column.Rows)
            _column = Resize(Count * 2);
        _column[Count++] = value;
    }

    /// <summary>The column with just the rows that were added.</summary>
    public Column ToColumn() => Resize(Count);

    private Column Resize(int rows)
    {
        var column = new Column(type, rows);
        Array.Copy(_column.Missing, column.Missing, Count);
        Array.Copy(_column.Numbers, column.Numbers, Math.Min(Count, _column.Numbers.Length));
        Array.Copy(_column.Booleans, column.Booleans, Math.Min(Count, _column.Booleans.Length));
        Array.Copy(_column.Texts, column.Texts, Math.Min(Count, _column.Texts.Length));
        Array.Copy(_column.Days, column.Days, Math.Min(Count, _column.Days.Length));
        return column;
    }
}
