namespace Fadu.Api.Submissions;

/// <summary>An evaluator puts another value in place of the submitted one.</summary>
internal sealed record CorrectItemInput(string Item, ItemValueInput Value) : SubmissionInput;
