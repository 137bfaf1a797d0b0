using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;

namespace Fadu.Indicators.Progress;

/// <summary>Finds what a unit still has to report or to submit.</summary>
internal sealed class OutstandingReader
{
    private readonly RoundProgress _progress;
    private readonly Item[] _items;
    private readonly Dictionary<string, CheckedIndicator[]> _readers;

    public OutstandingReader(RoundProgress progress)
    {
        _progress = progress;
        _items = [.. progress.System.Items.Where(item => item.From is ItemSource.Unit)];
        // What drops out without a value costs the unit nothing.
        var leaves = progress.Drafts.Plan.System.Leaves.Where(leaf => leaf.WhenMissing is not WhenMissing.Skip)
            .SelectMany(leaf => leaf.Formula!.Parameters.Where(parameter => parameter.Kind is ParameterKind.Item).Select(parameter => (parameter.Key, leaf)));
        _readers = leaves.GroupBy(pair => pair.Key, pair => pair.leaf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What was read, at a moment.</summary>
    public static OutstandingUnit At(OutstandingUnit unit, DateTimeOffset now) =>
        unit with { DaysLeft = CivilTime.DayOf(unit.Deadline).DayNumber - CivilTime.DayOf(now).DayNumber, Overdue = now > unit.Deadline };

    /// <summary>What is outstanding of the unit in a row, as at its deadline; null: nothing.</summary>
    public OutstandingUnit? Read(int row)
    {
        var (unit, submission) = (_progress.At(row), _progress.SubmissionAt(row));
        var handedIn = submission.Status is SubmissionStatus.Submitted or SubmissionStatus.Accepted;
        var items = _items.SelectMany(item => Of(item, row, submission, handedIn)).ToArray();
        // A value reported after the submission waits to be submitted as well: it belongs to an item that a later revision brought.
        var pending = _items.Where(item => _progress.BindingAt(row).Contains(item.Code) && submission.Item(item.Code) is var known && known.Draft != known.Submitted).ToArray();
        if (handedIn && items is [] && pending is [])
            return null;

        return new()
        {
            Unit = unit.Code,
            Name = unit.Name,
            Group = unit.Group,
            Status = submission.Status,
            Deadline = _progress.Round.DeadlineOf(unit.Code),
            DaysLeft = 0,
            Overdue = false,
            Items = items,
            Marks = MarksOf(
                row,
                items.Where(item => item.Kind is not OutstandingKind.Missing).Select(item => item.Item).Concat(pending.Select(item => item.Code)),
                items.Where(item => item.Kind is OutstandingKind.Missing).Select(item => item.Item)),
            Remarks = handedIn ? [] : [.. submission.Reasons.Where(reason => reason.Item is null)],
        };
    }

    private IEnumerable<OutstandingItem> Of(Item item, int row, Submission submission, bool handedIn)
    {
        var known = submission.Item(item.Code);
        var binds = _progress.BindingAt(row).Contains(item.Code);
        // Once it was changed, what was asked for is taken as done until evaluators look at it again.
        if (!handedIn && known.Draft == known.Submitted)
        {
            foreach (var reason in submission.Reasons.Where(reason => reason.Item == item.Code))
                yield return new(item.Code, item.Name, OutstandingKind.Returned, reason.Text, MarksOf(row, [item.Code], []));
        }

        if (binds && item.Required && known.Draft is null)
            yield return new(item.Code, item.Name, OutstandingKind.Missing, null, MarksOf(row, [], [item.Code]));
        else if (binds && RoundProgress.AsksEvidence(item, known) && known.Evidence is [] && known.Draft != known.Submitted)
            yield return new(item.Code, item.Name, OutstandingKind.EvidenceMissing, null, MarksOf(row, [item.Code], []));
    }

    // Of what is there but not submitted, or was sent back, every indicator that reads it; of what lacks, those that have no result for it.
    private decimal MarksOf(int row, IEnumerable<string> there, IEnumerable<string> lacking) => there.SelectMany(ReadersOf)
        .Concat(lacking.SelectMany(ReadersOf).Where(leaf => _progress.Drafts.State(row, leaf) is IndicatorState.Missing))
        .Distinct().Sum(leaf => _progress.Drafts.EffectiveMarks(row, leaf));

    private CheckedIndicator[] ReadersOf(string item) => _readers.GetValueOrDefault(item, []);
}
