namespace Fadu.Application.Tasks;

/// <summary>Something that waits for a person (待办).</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Round">Code of the round; null: none.</param>
/// <param name="Unit">Code of the unit; null: none, or several.</param>
/// <param name="Subject">Code of the index system or name of the account; null: neither.</param>
/// <param name="Due">By when; null: no such moment.</param>
/// <param name="Count">How many, as the kind says; 1 where it is about one thing.</param>
public sealed record Duty(DutyKind Kind, string? Round, string? Unit, string? Subject, DateTimeOffset? Due, int Count);
