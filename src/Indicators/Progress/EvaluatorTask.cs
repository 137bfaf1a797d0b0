namespace Fadu.Indicators.Progress;

/// <summary>What an evaluator still has to do for one unit.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="ToVerify">Codes of the submitted items that nobody has verified, in file order.</param>
/// <param name="ToGrade">Codes of the items that wait for this evaluator's grade, in file order.</param>
/// <param name="ToAccept">Whether everything is verified and graded, so that it can be accepted.</param>
/// <param name="Since">When the unit submitted; null: it has not, and only grades can be given.</param>
public sealed record EvaluatorTask(
    string Unit, string Name, IReadOnlyList<string> ToVerify, IReadOnlyList<string> ToGrade, bool ToAccept, DateTimeOffset? Since);
