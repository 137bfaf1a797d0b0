using Fadu.Indicators.Rounds;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>What methods are told that weigh by what the units of a round achieve.</summary>
internal abstract record RoundWeightsInput : WeightsInput
{
    /// <summary>Code of the round.</summary>
    public required string RoundCode { get; init; }

    /// <summary>口径.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Whether units that lack a value are left out.</summary>
    public bool CompleteOnly { get; init; }
}
