using Fadu.Api.Requests;
using Fadu.Application.Exports.Requests;

namespace Fadu.Api.Exports;

/// <summary>Of which round the bulk workbook is wanted.</summary>
internal sealed record ExportBulkTemplateInput(string RoundCode, string? Group, BulkChannel? Channel, bool WithValues) : MutationInput;
