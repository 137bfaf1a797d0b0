namespace Fadu.Application.Evidence.Details;

/// <summary>A file at an item of a submission.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="Sha256">Name of the file, 64 lower-case hexadecimal digits.</param>
public readonly record struct EvidenceKey(string Round, string Unit, string Item, string Sha256);
