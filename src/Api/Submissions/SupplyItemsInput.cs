namespace Fadu.Api.Submissions;

/// <summary>Values come from a survey or a register.</summary>
internal sealed record SupplyItemsInput(string Source, IReadOnlyList<ItemInput> Items) : SubmissionInput;
