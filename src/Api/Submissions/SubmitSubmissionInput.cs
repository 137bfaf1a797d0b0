namespace Fadu.Api.Submissions;

/// <summary>The unit submits.</summary>
internal sealed record SubmitSubmissionInput : SubmissionInput;
