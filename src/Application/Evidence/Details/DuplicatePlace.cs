namespace Fadu.Application.Evidence.Details;

/// <summary>Another place where the same file is attached; nothing of what was reported there.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="FileName">As it is named there; null where that submission is not seen.</param>
/// <param name="Since">When it was attached there, offset 0.</param>
public sealed record DuplicatePlace(string Round, string Unit, string Item, string? FileName, DateTimeOffset Since);
