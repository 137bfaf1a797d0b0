using Fadu.Indicators.Rounds;

namespace Fadu.Api.Exports;

/// <summary>Of which scores 差距清单 is wanted.</summary>
internal sealed record ExportGapsInput(string RoundCode, Basis Basis, int? Revision, DateTimeOffset? AsOf, string? Group)
    : RoundExportInput(RoundCode, Basis, Revision, AsOf, Group);
