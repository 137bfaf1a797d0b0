using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Workbooks.Intake;

/// <summary>What reading a cell as a value gave.</summary>
/// <param name="Value">The value; null where the cell is blank or there is a fault.</param>
internal sealed record CellReading(ItemValue? Value)
{
    /// <summary>Nothing stood there.</summary>
    public static CellReading Blank { get; } = new((ItemValue?)null);

    /// <summary>Why the cell can't be taken; null when it can.</summary>
    public CellFault? Fault { get; init; }

    /// <summary>What the person should know of it.</summary>
    public IReadOnlyList<(string Code, Text Message)> Notices { get; init; } = [];

    /// <summary>Whether the cell can be taken.</summary>
    public bool Succeeded => Fault is null;
}
