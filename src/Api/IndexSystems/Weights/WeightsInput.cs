using Fadu.Api.Requests;
using Fadu.Indicators.Weights.Proposals;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>What all methods of weighing are told.</summary>
internal abstract record WeightsInput : MutationInput
{
    /// <summary>Code of the index system.</summary>
    public required string System { get; init; }

    /// <summary>Whose children are weighed; null: the top level.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whether all leaves below it are.</summary>
    public bool Leaves { get; init; }

    /// <summary>Who keeps its marks.</summary>
    public required IReadOnlyList<string> Keep { get; init; }

    /// <summary>Places of the new marks.</summary>
    public int? Decimals { get; init; }

    /// <summary>Whether they go into the draft.</summary>
    public bool Apply { get; init; }

    internal WeightScope Scope() => new(Indicator, Leaves, Keep, Decimals);
}
