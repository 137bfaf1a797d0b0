namespace Fadu.Api.Histories;

/// <summary>How a submission is named.</summary>
internal sealed record SubmissionKey(string RoundCode, string UnitCode);
