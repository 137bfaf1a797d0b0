using Fadu.Indicators.Rounds;

namespace Fadu.Api.Exports;

/// <summary>Of which scores 评分汇总表 is wanted.</summary>
internal sealed record ExportScoresInput(string RoundCode, Basis Basis, int? Revision, DateTimeOffset? AsOf, string? Group)
    : RoundExportInput(RoundCode, Basis, Revision, AsOf, Group);
