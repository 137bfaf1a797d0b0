namespace Fadu.Application.Importing;

/// <summary>A unit as people write it for an import; what is null stays as it is.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; needed for a new one.</param>
/// <param name="Kind">区县, 部门, 村.</param>
/// <param name="Parent">Code of the unit above.</param>
/// <param name="Group">With whom it is compared.</param>
/// <param name="Attributes">Codes of attributes with their values as they were written.</param>
public sealed record UnitTextRow(
    string Code, string? Name, string? Kind, string? Parent, string? Group, IReadOnlyList<(string Attribute, string Value)> Attributes);
