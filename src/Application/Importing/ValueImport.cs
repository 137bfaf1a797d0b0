using Fadu.Application.Commands;

namespace Fadu.Application.Importing;

/// <summary>How values of a round are imported.</summary>
public sealed record ValueImport
{
    /// <summary>Code of the round.</summary>
    public required string Round { get; init; }

    /// <summary>As what.</summary>
    public required ValueChannel As { get; init; }

    /// <summary>Who imports; for verifying and grading, an evaluator of the round.</summary>
    public required Caller Caller { get; init; }

    /// <summary>Where supplied values come from, and why values are corrected.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the units' reports are submitted too.</summary>
    public bool Submit { get; init; }

    /// <summary>What happens where something is wrong.</summary>
    public required ImportMode Mode { get; init; }
}
