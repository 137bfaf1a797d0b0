namespace Fadu.Api.Units;

/// <summary>A value of an attribute in an import, as people write it.</summary>
internal sealed record UnitValueInput(string Attribute, string Value);
