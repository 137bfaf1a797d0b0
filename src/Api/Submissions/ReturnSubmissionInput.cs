namespace Fadu.Api.Submissions;

/// <summary>An evaluator sends a submission back.</summary>
internal sealed record ReturnSubmissionInput(IReadOnlyList<ReturnReasonInput> Reasons) : SubmissionInput;
