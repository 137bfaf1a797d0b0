namespace Fadu.Api.Rounds;

/// <summary>How far a round is; one that was not opened is none.</summary>
internal enum RoundState
{
    Open,
    Publicised,
    Closed,
}
