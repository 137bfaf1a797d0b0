namespace Fadu.Api.Submissions;

/// <summary>An evaluator is done with a submission.</summary>
internal sealed record AcceptSubmissionInput : SubmissionInput;
