namespace Fadu.Application.Evidence.Uploads;

/// <summary>Where a file is to be attached, and under which name.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="FileName">As the unit names it.</param>
public sealed record EvidencePlace(string Round, string Unit, string Item, string FileName);
