using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Helps;

/// <summary>A help that was tried on every unit below the line.</summary>
internal interface ILift
{
    /// <summary>The item; null for an indicator.</summary>
    Item? Item { get; }

    /// <summary>The leaf; null for an item.</summary>
    CheckedIndicator? Indicator { get; }

    /// <summary>Whether the units were all helped at once.</summary>
    bool RestsOnPeers { get; }

    /// <summary>The rows that it lifts, ascending.</summary>
    IReadOnlyList<int> Rows { get; }

    /// <summary>What it costs at least, by row; looked for when it is first asked for. Null: nobody can tell.</summary>
    IReadOnlyDictionary<int, decimal>? Efforts { get; }
}
