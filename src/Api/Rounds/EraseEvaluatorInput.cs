using Fadu.Api.Requests;

namespace Fadu.Api.Rounds;

/// <summary>Erases the name of an evaluator in every round.</summary>
internal sealed record EraseEvaluatorInput(string Account) : MutationInput;
