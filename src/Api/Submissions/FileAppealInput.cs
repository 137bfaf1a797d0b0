namespace Fadu.Api.Submissions;

/// <summary>The unit appeals.</summary>
internal sealed record FileAppealInput(string IndicatorCode) : SubmissionInput;
