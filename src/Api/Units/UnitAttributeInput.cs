namespace Fadu.Api.Units;

/// <summary>A value of an attribute as people write it.</summary>
internal sealed record UnitAttributeInput(string Attribute, string Value, string? AsOf, string? Source);
