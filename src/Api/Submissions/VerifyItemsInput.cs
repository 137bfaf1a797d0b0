namespace Fadu.Api.Submissions;

/// <summary>An evaluator finds submitted values right.</summary>
internal sealed record VerifyItemsInput(IReadOnlyList<ItemInput> Items) : SubmissionInput;
