using Fadu.Api.Requests;

namespace Fadu.Api.Rounds;

/// <summary>What every mutation on a round that is there says.</summary>
internal abstract record RoundInput : MutationInput
{
    /// <summary>Code of the round.</summary>
    public required string RoundCode { get; init; }
}
