namespace Fadu.Api.Rounds;

/// <summary>Lets a round go on under another revision.</summary>
internal sealed record AdoptRevisionInput(int RevisionNumber, string? PreviewHash) : RoundInput;
