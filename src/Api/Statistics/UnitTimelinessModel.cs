using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Progress;

namespace Fadu.Api.Statistics;

/// <summary>How complete a unit is and how timely.</summary>
/// <param name="unit">What is known.</param>
[GraphQLType("UnitTimeliness")]
internal sealed class UnitTimelinessModel(UnitProgress unit)
{
    public string UnitCode => unit.Unit;

    public string Name => unit.Name;

    public string? Group => unit.Group;

    public int Required => unit.Required;

    public int Reported => unit.Reported;

    public int EvidenceAsked => unit.EvidenceAsked;

    public int EvidencePresent => unit.EvidencePresent;

    public int Reviewable => unit.Reviewable;

    public int Verified => unit.Verified;

    public DateTimeOffset Deadline => unit.Deadline;

    public bool Extended => unit.Extended;

    public int? DaysEarly => unit.DaysEarly;

    public DateTimeOffset? FirstReportedAt => unit.Times.FirstReported;

    public DateTimeOffset? FirstSubmittedAt => unit.Times.FirstSubmitted;

    public DateTimeOffset? LastSubmittedAt => unit.Times.LastSubmitted;

    public bool Late => unit.Times.Late;

    public int Returns => unit.Times.Returns;

    public DateTimeOffset? AcceptedAt => unit.Times.Accepted;

    public decimal? MeanReviewHours => unit.MeanReview is { } mean ? decimal.Round((decimal)mean.Ticks / TimeSpan.TicksPerHour, 2, MidpointRounding.AwayFromZero) : null;
}
