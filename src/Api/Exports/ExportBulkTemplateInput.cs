using Fadu.Api.Requests;

namespace Fadu.Api.Exports;

/// <summary>Of which round the bulk workbook is wanted.</summary>
internal sealed record ExportBulkTemplateInput(string RoundCode, string? Group) : MutationInput;
