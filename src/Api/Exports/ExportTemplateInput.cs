using Fadu.Api.Requests;

namespace Fadu.Api.Exports;

/// <summary>Whose 填报表 is wanted.</summary>
internal sealed record ExportTemplateInput(string RoundCode, string UnitCode) : MutationInput;
