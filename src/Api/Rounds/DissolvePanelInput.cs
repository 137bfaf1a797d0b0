namespace Fadu.Api.Rounds;

/// <summary>Ends a panel.</summary>
internal sealed record DissolvePanelInput(string Panel) : RoundInput;
