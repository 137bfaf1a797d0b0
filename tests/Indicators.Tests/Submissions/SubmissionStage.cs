using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;
using Fadu.Indicators.Values;
using Fadu.TestSupport.Decisions;

namespace Fadu.Indicators.Tests.Submissions;

/// <summary>The submission of the unit u1 in the round of <see cref="RoundStage"/>. 张 (zhang) evaluates it; 李 (li) belongs to it.</summary>
internal static class SubmissionStage
{
    public const string Sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static readonly IReadOnlySet<string> All = RoundStage.System.Items.Select(item => item.Code).ToHashSet();

    public static readonly ReturnReason WrongFund = new("fund", ReturnReasonType.ValueWrong, "与决算不符");

    /// <summary>A draft that can be submitted.</summary>
    public static SubmissionEvent[] Drafted { get; } =
    [
        new ItemReported("fund", V(100)),
        new EvidenceAttached("fund", Sha, "批复.pdf", "application/pdf", 4),
        new ItemReported("trained", V(0)),
        new ItemReported("open", V(false)),
    ];

    public static SubmissionEvent[] Submitted { get; } = [.. Drafted, new SubmissionSubmitted(1, false)];

    public static SubmissionEvent[] Returned { get; } = [.. Submitted, new SubmissionReturned([WrongFund])];

    /// <summary>Verified and graded, so that it can be accepted.</summary>
    public static SubmissionEvent[] Verified { get; } =
    [
        .. Submitted,
        new ItemVerified("fund", V(100), 1),
        new ItemVerified("trained", V(0), 1),
        new ItemCorrected("open", V(true), "网上查到", 1),
        new ItemGraded("site", "zhang", V("B"), 1),
        new ItemGraded("visit", "zhang", V(80), 1),
    ];

    public static SubmissionEvent[] Accepted { get; } = [.. Verified, new SubmissionAccepted()];

    /// <summary>Each status with the events that lead to it.</summary>
    public static IReadOnlyDictionary<SubmissionStatus, SubmissionEvent[]> Until { get; } = new Dictionary<SubmissionStatus, SubmissionEvent[]>
    {
        [SubmissionStatus.None] = [],
        [SubmissionStatus.Draft] = Drafted,
        [SubmissionStatus.Submitted] = Verified,
        [SubmissionStatus.Returned] = Returned,
        [SubmissionStatus.Accepted] = Accepted,
    };

    public static SubmissionContext Context { get; } = new()
    {
        Round = RoundStage.Fold(RoundStage.Running),
        System = RoundStage.System,
        Unit = "u1",
        Caller = "zhang",
        At = RoundStage.Moment("2026-03-01 09:00"),
    };

    public static SubmissionContext Closed { get; } = Context.In(RoundStage.Until[RoundStatus.Closed]);

    public static SubmissionContext Publicised { get; } = Context.In(RoundStage.Until[RoundStatus.Publicised]) with { At = RoundStage.Moment("2026-05-10 09:00") };

    /// <summary>Revision 2 stands: it has an item more, and 普法经费 counts in 万元. The unit submitted under revision 1.</summary>
    public static SubmissionContext Revised { get; } = Context.In([.. RoundStage.Running, new RevisionAdopted(2, ["fund", "extra"], null)]) with
    {
        System = RoundStage.System with
        {
            Items =
            [
                .. RoundStage.System.Items.Select(item => item.Code == "fund" ? item with { MeasurementUnit = "万元" } : item),
                new() { Code = "extra", Name = "新增项", Type = ItemType.Integer, Min = 0 },
            ],
        },
        SubmittedUnder = RoundStage.System,
    };

    public static SubmissionContext In(this SubmissionContext context, RoundEvent[] events) => context with { Round = RoundStage.Fold(events) };

    public static SubmissionContext With(this SubmissionContext context, params RoundEvent[] events) =>
        context with { Round = events.Aggregate(context.Round, Round.Evolve) };

    public static Given<Submission, SubmissionEvent> Given(params SubmissionEvent[] events) => new(Submission.None, Submission.Evolve, events);

    public static Submission Fold(params SubmissionEvent[] events) => events.Aggregate(Submission.None, Submission.Evolve);

    public static ItemValue V(decimal number) => ItemValue.Of(number);

    public static ItemValue V(bool boolean) => ItemValue.Of(boolean);

    public static ItemValue V(string text) => ItemValue.Of(text);
}
