namespace Fadu.Api.Submissions;

/// <summary>A coordinator decides an appeal.</summary>
internal sealed record DecideAppealInput(int Number, ItemInput? Correction) : SubmissionInput;
