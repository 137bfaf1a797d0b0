namespace Fadu.Api.Rounds;

/// <summary>Lets evaluators grade items together.</summary>
internal sealed record FormPanelInput(string Panel, IReadOnlyList<string> Evaluators, IReadOnlyList<string> Items) : RoundInput;
