namespace Fadu.Indicators.Rounds;

/// <summary>Evaluators who grade certain items together (评议团).</summary>
/// <param name="Evaluators">Their accounts.</param>
/// <param name="Items">Codes of the grade items.</param>
public sealed record Panel(IReadOnlyList<string> Evaluators, IReadOnlyList<string> Items);
