using Fadu.Api.Ids;
using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Api.Submissions;

/// <summary>A unit's submission in a round as clients see it.</summary>
/// <param name="submission">What the caller may see of it.</param>
/// <param name="unitName">Name of the unit.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("Submission")]
internal sealed class SubmissionModel(SeenSubmission submission, string unitName, Language language) : INode
{
    internal SeenSubmission Seen => submission;

    public string Id => GlobalId.Of("Submission", RoundCode, UnitCode);

    public string RoundCode => submission.Round.Opening!.Code;

    public string UnitCode => submission.Unit;

    public string UnitName => unitName;

    public string? Group => submission.Round.Units[UnitCode].Group;

    public bool Withdrawn => submission.Round.Units[UnitCode].Withdrawn;

    public SubmissionStatus Status => State.Status;

    public int? RevisionNumber => State.Revision is > 0 and var revision ? revision : null;

    public DateTimeOffset Deadline => submission.Round.DeadlineOf(UnitCode);

    public int Version => (int)submission.Version;

    public IReadOnlyList<SubmissionItemModel> Items => field ??= [.. submission.System.Items.Select(item => new SubmissionItemModel(submission, item, language))];

    public IReadOnlyList<ReturnReasonModel> ReturnReasons => [.. State.Reasons.Select(reason => new ReturnReasonModel(reason.Item, reason.Type, reason.Text))];

    public IReadOnlyList<AppealModel> Appeals =>
        [.. State.Appeals.Select(appeal => new AppealModel(appeal.Number, appeal.Publication, appeal.Indicator, appeal.Reason, appeal.Withdrawn, DecisionOf(appeal)))];

    private Submission State => submission.State;

    private AppealDecisionModel? DecisionOf(Appeal appeal) => appeal.Decision switch
    {
        null => null,
        { Correction: { } correction } decision => new(false, correction.Item, ValueOf(correction), decision.Reason),
        var decision => new(true, null, null, decision.Reason),
    };

    // A later revision may have removed the item.
    private ItemValueModel? ValueOf(AppealCorrection correction) => submission.System.Items.FirstOrDefault(item => item.Code == correction.Item) is { } item
        ? ItemValueModel.Of(item, correction.Value, language)
        : null;
}
