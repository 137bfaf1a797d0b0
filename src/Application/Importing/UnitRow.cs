using Fadu.Indicators.Values;

namespace Fadu.Application.Importing;

/// <summary>A unit as an import has it; what is null stays as it is.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; needed for a new one.</param>
/// <param name="Kind">区县, 部门, 村.</param>
/// <param name="Parent">Code of the unit above.</param>
/// <param name="Group">With whom it is compared.</param>
/// <param name="Attributes">Codes of attributes with their values.</param>
public sealed record UnitRow(string Code, string? Name, string? Kind, string? Parent, string? Group, IReadOnlyList<(string Attribute, ItemValue Value)> Attributes);
