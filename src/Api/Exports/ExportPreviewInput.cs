using Fadu.Api.Requests;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Exports;

/// <summary>Of which preview the differences are wanted.</summary>
internal sealed record ExportPreviewInput(string RoundCode, Basis Basis, int? Revision) : MutationInput;
