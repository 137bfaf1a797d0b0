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
internal sealed record FormMerge
{
    /// <summary>What is to be reported.</summary>
    public required IReadOnlyList<ReportedItem> Items { get; init; }

    /// <summary>Why cells are not taken, beyond what reading them found.</summary>
    public required IReadOnlyList<SheetFault> Faults { get; init; }

    /// <summary>Values that the file brought before and that stay, although its cell has no such value any more.</summary>
    public required IReadOnlyList<SheetNotice> Notices { get; init; }

    /// <summary>What somebody else made of items that the file changes too.</summary>
    public required IReadOnlyDictionary<string, ItemValue?> Confirmed { get; init; }

    /// <summary>The events; empty where nothing changes.</summary>
    public SubmissionEvent[] Events { get; private init; } = [];

    /// <summary>Holds a reading against the submission.</summary>
    /// <param name="context">What is known from elsewhere.</param>
    /// <param name="state">The submission as it stands.</param>
    /// <param name="reading">What stands in the file.</param>
    /// <param name="brought">What the same file has brought before, by item, as of <see cref="FormTrace"/>.</param>
    /// <returns>What can be reported, with the events of all that can; or what stands in the way of anything at all.</returns>
    public static Result<FormMerge> Of(SubmissionContext context, Submission state, FillInReading reading, IReadOnlyDictionary<string, ItemValue?> brought)
    {
        var merge = Compared(state, reading, brought);
        while (true)
        {
            var decided = new ReportItems(context, merge.Items).Decide(state);
            if (decided.Value is { } events)
                return merge with { Events = events };

            // What is wrong with an item is told at its cell, and the others are decided without it.
            var refused = decided.Problems.Where(problem => merge.Items.Any(item => item.Item == problem.Where)).ToArray();
            if (refused.Length < decided.Problems.Count)
                return decided.Problems.ToArray();
            var codes = refused.Select(problem => problem.Where!).ToHashSet(StringComparer.Ordinal);
            merge = merge with
            {
                Items = [.. merge.Items.Where(item => !codes.Contains(item.Item))],
                Faults = [.. merge.Faults, .. refused.Select(problem => At(Find(reading, problem.Where!), problem.Code, problem.Message, null))],
            };
        }
    }

    private static FormMerge Compared(Submission state, FillInReading reading, IReadOnlyDictionary<string, ItemValue?> brought)
    {
        var (items, faults, notices) = (new List<ReportedItem>(), new List<SheetFault>(), new List<SheetNotice>());
        var confirmed = new Dictionary<string, ItemValue?>(StringComparer.Ordinal);
        foreach (var value in reading.Values)
        {
            var draft = state.Item(value.Item.Code).Draft;
            var now = FillInFile.Comparable(value.Item, draft);
            if (now == value.Value)
                continue;
            var isOwn = brought.TryGetValue(value.Item.Code, out var left) && left == draft;
            if (!value.IsChanged)
            {
                // As it was handed out: that may be an older copy, so that nothing is taken back by it; but whoever changed the cell back has to know.
                if (isOwn)
                    notices.Add(new(value.Sheet, value.Place, "fill_in.kept", FormRefusals.Kept(value.Item.Name, value.Value, draft)));
            }
            else if (now == value.Shown || isOwn)
            {
                items.Add(new(value.Item.Code, value.Value));
            }
            else
            {
                var (cause, cure) = FormRefusals.Changed(value.Item.Name, draft);
                faults.Add(At(value, "conflict.value", cause, cure));
                confirmed[value.Item.Code] = draft;
            }
        }

        return new() { Items = items, Faults = faults, Notices = notices, Confirmed = confirmed };
    }

    private static FillInValue Find(FillInReading reading, string item) => reading.Values.First(value => value.Item.Code == item);

    private static SheetFault At(FillInValue value, string code, Text cause, Text? cure) => new(value.Sheet, value.Place, code, cause, cure) { Item = value.Item.Code, ItemName = value.Item.Name };
}
