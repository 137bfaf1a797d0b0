namespace Fadu.Api.Submissions;

/// <summary>An evaluator grades items.</summary>
internal sealed record GradeItemsInput(IReadOnlyList<ItemInput> Items) : SubmissionInput;
