namespace Fadu.Api.Submissions;

/// <summary>The unit takes an appeal back.</summary>
internal sealed record WithdrawAppealInput(int Number) : SubmissionInput;
