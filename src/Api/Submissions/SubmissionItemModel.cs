using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Api.Submissions;

/// <summary>One item of a submission as clients see it.</summary>
/// <param name="submission">The submission.</param>
/// <param name="item">The item as the round's revision defines it.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("SubmissionItem")]
internal sealed class SubmissionItemModel(SeenSubmission submission, Item item, Language language)
{
    internal SeenSubmission Submission => submission;

    public string Code => item.Code;

    public string Name => item.Name;

    public ItemType Type => item.Type;

    public string? MeasurementUnit => item.MeasurementUnit;

    public ItemSource Source => item.From;

    public bool Required => item.Required;

    public bool Open => submission.IsOpen(item);

    public decimal? Min => item.Type is ItemType.Date ? null : item.Min;

    public decimal? Max => item.Type is ItemType.Date ? null : item.Max;

    public DateOnly? FirstDay => DayOf(item.Min);

    public DateOnly? LastDay => DayOf(item.Max);

    public IReadOnlyList<ChoiceModel> Choices => [.. item.Choices.Select(choice => new ChoiceModel(choice.Name, choice.Value))];

    public string? Help => item.Help;

    public string? EvidenceAsked => item.Evidence;

    public ItemValueModel? Draft => ItemValueModel.Of(item, submission.DraftOf(item.Code), language);

    public ItemValueModel? Submitted => ItemValueModel.Of(item, State.Submitted, language);

    public VerifiedModel? Verified => State.Verified is { } verified
        ? new(this, ItemValueModel.Of(item, verified.Value, language), verified.Reason, Counts(verified.Revision), verified.Revision)
        : null;

    public SuppliedModel? Supplied => State.Supplied is { } supplied
        ? new(this, ItemValueModel.Of(item, supplied.Value, language), supplied.Source, Counts(supplied.Revision), supplied.Revision)
        : null;

    public IReadOnlyList<GradeModel> Grades =>
    [
        .. State.Grades.Select(grade => new GradeModel(
            submission.NamesPeople ? grade.Evaluator : null, ItemValueModel.Of(item, grade.Value, language), Counts(grade.Revision), grade.Revision)),
    ];

    public ItemValueModel? Appealed => ItemValueModel.Of(item, State.Appealed, language);

    public IReadOnlyList<ItemFileModel> Evidence => [.. submission.EvidenceOf(item.Code).Select(file => new ItemFileModel(this, file.Sha256, file.FileName))];

    private ItemState State => submission.State.Item(item.Code);

    /// <summary>The value that counts on a basis; null: it is missing.</summary>
    internal ItemValueModel? ValueOn(Basis basis) => ItemValueModel.Of(item, SubmissionValues.Of(submission.State, item, basis, submission.Round), language);

    private bool Counts(int revision) => submission.Round.Counts(item.Code, revision);

    private DateOnly? DayOf(decimal? number) => item.Type is ItemType.Date && number is { } day ? DateOnly.FromDayNumber((int)day) : null;
}
