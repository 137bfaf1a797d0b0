using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Intake;

namespace Fadu.Application.Forms;

/// <summary>
/// What a workbook that was handed in means for the submission as it stands: what the person changed is reported, what somebody else changed
/// since the file was made is not overwritten without a word. Pure.
/// </summary>
internal sealed class FormMerge
{
    private FormMerge(IReadOnlyList<ReportedItem> items, IReadOnlyList<SheetFault> faults, IReadOnlyDictionary<string, ItemValue?> confirmed) =>
        (Items, Faults, Confirmed) = (items, faults, confirmed);

    /// <summary>What is to be reported.</summary>
    public IReadOnlyList<ReportedItem> Items { get; private init; }

    /// <summary>Why cells are not taken, beyond what reading them found.</summary>
    public IReadOnlyList<SheetFault> Faults { get; private init; }

    /// <summary>What somebody else made of items that the file changes too.</summary>
    public IReadOnlyDictionary<string, ItemValue?> Confirmed { get; private init; }

    /// <summary>The events; empty where nothing changes.</summary>
    public SubmissionEvent[] Events { get; private init; } = [];

    /// <summary>Holds a reading against the submission.</summary>
    /// <param name="context">What is known from elsewhere.</param>
    /// <param name="state">The submission as it stands.</param>
    /// <param name="reading">What stands in the file.</param>
    /// <returns>What can be reported, with the events of all that can; or what stands in the way of anything at all.</returns>
    public static Result<FormMerge> Of(SubmissionContext context, Submission state, FillInReading reading)
    {
        var merge = Compared(state, reading);
        while (true)
        {
            var decided = new ReportItems(context, merge.Items).Decide(state);
            if (decided.Value is { } events)
                return new FormMerge(merge.Items, merge.Faults, merge.Confirmed) { Events = events };

            // What is wrong with an item is told at its cell, and the others are decided without it.
            var refused = decided.Problems.Where(problem => merge.Items.Any(item => item.Item == problem.Where)).ToArray();
            if (refused.Length < decided.Problems.Count)
                return decided.Problems.ToArray();
            var codes = refused.Select(problem => problem.Where!).ToHashSet(StringComparer.Ordinal);
            merge = new(
                [.. merge.Items.Where(item => !codes.Contains(item.Item))],
                [.. merge.Faults, .. refused.Select(problem => At(Find(reading, problem.Where!), problem.Code, problem.Message, null))],
                merge.Confirmed);
        }
    }

    private static FormMerge Compared(Submission state, FillInReading reading)
    {
        var (items, faults, confirmed) = (new List<ReportedItem>(), new List<SheetFault>(), new Dictionary<string, ItemValue?>(StringComparer.Ordinal));
        foreach (var value in reading.Values.Where(value => value.IsChanged))
        {
            var draft = state.Item(value.Item.Code).Draft;
            var now = FillInFile.Comparable(value.Item, draft);
            if (now == value.Value)
                continue;
            if (now == value.Shown)
            {
                items.Add(new(value.Item.Code, value.Value));
                continue;
            }

            var (cause, cure) = FormRefusals.Changed(value.Item.Name, draft);
            faults.Add(At(value, "conflict.value", cause, cure));
            confirmed[value.Item.Code] = draft;
        }

        return new(items, faults, confirmed);
    }

    private static FillInValue Find(FillInReading reading, string item) => reading.Values.First(value => value.Item.Code == item);

    private static SheetFault At(FillInValue value, string code, Text cause, Text? cure) => new(value.Sheet, value.Place, code, cause, cure) { Item = value.Item.Code };
}
