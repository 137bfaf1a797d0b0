using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Scoring;

/// <summary>The values of a round: a row for each unit, a column for each parameter.</summary>
/// <remarks>Must not be changed while it is scored, nor while the scores are read.</remarks>
public sealed class RoundTable
{
    /// <param name="units">The rows.</param>
    /// <param name="columns">
    /// Items, attributes and previous values. One that is not here is missing for everybody; policy parameters need none.
    /// </param>
    /// <exception cref="ArgumentException">A column has another number of rows, or values of another kind than its parameter.</exception>
    public RoundTable(IReadOnlyList<TableUnit> units, IReadOnlyDictionary<Parameter, Column> columns)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(columns);
        foreach (var (parameter, column) in columns)
        {
            if (column.Rows != units.Count || column.Type != parameter.Type)
            {
                throw new ArgumentException(
                    $"{parameter} has {column.Rows} rows of {column.Type}; {units.Count} of {parameter.Type} are needed.",
                    nameof(columns));
            }
        }

        (Units, Columns) = (units, columns);
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<TableUnit> Units { get; }

    /// <summary>The columns, row by row as <see cref="Units"/>.</summary>
    public IReadOnlyDictionary<Parameter, Column> Columns { get; }
}
