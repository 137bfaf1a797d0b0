using System.Diagnostics;

namespace Fadu.Formula.Values;

/// <summary>Values of one kind for many units, row by row: what compiled formulas read and write.</summary>
/// <remarks>Only the array of the column's own kind exists. A row counts as missing where its reason is set, whatever the value.</remarks>
public sealed class Column
{
    /// <param name="type">Kind of the values.</param>
    /// <param name="rows">Number of rows; all start as not reported.</param>
    public Column(FormulaType type, int rows)
    {
        (Type, Rows) = (type, rows);
        Missing = new MissingReason[rows];
        Array.Fill(Missing, MissingReason.NotReported);
        Numbers = type is FormulaType.Number ? new decimal[rows] : [];
        Booleans = type is FormulaType.Boolean ? new bool[rows] : [];
        Texts = type is FormulaType.Text ? new string[rows] : [];
        Days = type is FormulaType.Date ? new int[rows] : [];
    }

    /// <summary>Kind of the values.</summary>
    public FormulaType Type { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Why each row is missing; none where it has a value.</summary>
    public MissingReason[] Missing { get; }

    /// <summary>Numbers by row.</summary>
    public decimal[] Numbers { get; }

    /// <summary>Truth values by row.</summary>
    public bool[] Booleans { get; }

    /// <summary>Texts by row.</summary>
    public string[] Texts { get; }

    /// <summary>Day numbers (<see cref="DateOnly.DayNumber"/>) by row.</summary>
    public int[] Days { get; }

    /// <summary>The value of a row.</summary>
    /// <exception cref="ArgumentException">A value of another kind is set.</exception>
    public Value this[int row]
    {
        get => Missing[row] is not MissingReason.None and var reason ? Value.None(Type, reason) : Type switch
        {
            FormulaType.Number => Value.Of(Numbers[row]),
            FormulaType.Boolean => Value.Of(Booleans[row]),
            FormulaType.Text => Value.Of(Texts[row]),
            FormulaType.Date => Value.Of(DateOnly.FromDayNumber(Days[row])),
            _ => throw new UnreachableException(),
        };
        set
        {
            if (value.Type != Type)
                throw new ArgumentException($"A {value.Type} does not go into a column of {Type}.", nameof(value));

            Missing[row] = value.Missing;
            if (value.IsMissing)
                return;

            switch (Type)
            {
                case FormulaType.Number: Numbers[row] = value.Number; break;
                case FormulaType.Boolean: Booleans[row] = value.Boolean; break;
                case FormulaType.Text: Texts[row] = value.Text; break;
                case FormulaType.Date: Days[row] = value.Date.DayNumber; break;
                default: throw new UnreachableException();
            }
        }
    }
}
