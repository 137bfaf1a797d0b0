namespace Fadu.Api.Submissions;

/// <summary>The unit reports items.</summary>
internal sealed record ReportItemsInput(IReadOnlyList<ItemInput> Items) : SubmissionInput;
