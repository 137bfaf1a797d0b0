namespace Fadu.Api.Rounds;

/// <summary>Ends a person's part as evaluator.</summary>
internal sealed record WithdrawEvaluatorInput(string Account) : RoundInput;
