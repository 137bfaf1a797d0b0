using Fadu.Api.Requests;

namespace Fadu.Api.Evidence;

/// <summary>Attaches a file that was uploaded before.</summary>
internal sealed record AttachEvidenceInput(string RoundCode, string UnitCode, string ItemCode, string Sha256, string FileName) : MutationInput;
