using Fadu.Indicators.Plans;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Exports.Requests;

/// <summary>Which file somebody wants. What a kind has no use for is left at its default.</summary>
public sealed record ExportRequest
{
    /// <summary>Which file.</summary>
    public required ExportKind Kind { get; init; }

    /// <summary>Code of the round.</summary>
    public required string Round { get; init; }

    /// <summary>Code of the unit, where it is one unit's.</summary>
    public string? Unit { get; init; }

    /// <summary>口径.</summary>
    public Basis Basis { get; init; } = Basis.Verified;

    /// <summary>Under that revision; null: under the one that the round stands on. Of a preview: the one that is previewed, null for the draft.</summary>
    public int? Revision { get; init; }

    /// <summary>As things stood at that moment; null: now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Only units of this group; null: all.</summary>
    public string? Group { get; init; }

    /// <summary>What a unit's report plans for; null: it has no plan.</summary>
    public PlanTarget? Target { get; init; }

    /// <summary>Whose values a bulk workbook takes; null: of coordinators what registers and surveys say, of others what units report.</summary>
    public BulkChannel? Channel { get; init; }

    /// <summary>Whether what is known already stands in a bulk workbook.</summary>
    public bool WithValues { get; init; }

    /// <summary>Whether an evaluation report names units.</summary>
    public bool NamesUnits { get; init; } = true;

    /// <summary>How many characters <see cref="Issuer"/> may have.</summary>
    public const int LongestIssuer = 100;

    /// <summary>发文机关 of an evaluation report, at most <see cref="LongestIssuer"/> characters on one line; null: a place to be filled in.</summary>
    public string? Issuer { get; init; }

    /// <summary>What reviewers wrote for an evaluation report.</summary>
    public IReadOnlyList<ReportNote> Notes { get; init; } = [];
}
