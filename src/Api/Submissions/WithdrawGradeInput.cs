namespace Fadu.Api.Submissions;

/// <summary>An evaluator takes back a grade.</summary>
internal sealed record WithdrawGradeInput(string Item) : SubmissionInput;
