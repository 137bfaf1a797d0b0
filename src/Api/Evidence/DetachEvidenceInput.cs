using Fadu.Api.Requests;

namespace Fadu.Api.Evidence;

/// <summary>Removes a file from an item.</summary>
internal sealed record DetachEvidenceInput(string RoundCode, string UnitCode, string ItemCode, string Sha256) : MutationInput;
