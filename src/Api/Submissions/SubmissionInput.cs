using Fadu.Api.Requests;

namespace Fadu.Api.Submissions;

/// <summary>What every mutation on a submission says.</summary>
internal abstract record SubmissionInput : MutationInput
{
    /// <summary>Code of the round.</summary>
    public required string RoundCode { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string UnitCode { get; init; }
}
