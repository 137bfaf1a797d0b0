using Fadu.Api.Requests;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Exports;

/// <summary>Of which scores of a round a file is wanted.</summary>
internal abstract record RoundExportInput(string RoundCode, Basis Basis, int? Revision, DateTimeOffset? AsOf, string? Group) : MutationInput;
