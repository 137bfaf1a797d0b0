namespace Fadu.Api.Units;

/// <summary>A unit of an import; what is not given stays as it is.</summary>
internal sealed record UnitRowInput(string Code, string? Name, string? Kind, string? Parent, string? Group, IReadOnlyList<UnitValueInput>? Attributes);
