using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Reading;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Intake;

namespace Fadu.Application.Forms;

/// <summary>
/// Holds rows that were handed out with values against the submissions as they stand, cell by cell: what stands there already and what was not touched
/// is no change, and what somebody else changed since the file was made is not overwritten without a word.
/// </summary>
/// <param name="store">The events.</param>
/// <param name="ticket">What the file says of itself.</param>
/// <param name="round">The round as it stands.</param>
/// <param name="account">Who hands it in: what this person has brought with the same file before is in nobody's way.</param>
internal sealed class BulkMerge(PostgresEventStore store, BulkTicket ticket, Round round, string account)
{
    /// <summary>Values that somebody else changed.</summary>
    public List<SheetFault> Faults { get; } = [];

    /// <summary>Values that the file brought before and that stay, although the cell is again as it was handed out.</summary>
    public List<SheetNotice> Notices { get; } = [];

    /// <summary>The rows with what they change, and the version that this is a change of; rows without a version as they are.</summary>
    /// <param name="rows">All of them.</param>
    /// <param name="known">The submissions.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<List<BulkRow>> SettleAsync(IReadOnlyList<BulkRow> rows, VersionedSubmissions known, CancellationToken ct)
    {
        var settled = new List<BulkRow>(rows.Count);
        foreach (var row in rows)
        {
            // A version that there is not yet is refused with the row.
            settled.Add(row.Version is { } shown && known.Of.TryGetValue(row.Unit, out var now) && shown <= now.Version
                ? await SettleAsync(row, shown, now.State, ct) with { Version = now.Version }
                : row);
        }

        return settled;
    }

    private async Task<BulkRow> SettleAsync(BulkRow row, long shown, Submission now, CancellationToken ct)
    {
        var other = row.Values.Where(value => Comparable(now, value.Item) != value.Value).ToArray();
        if (other is [])
            return row with { Values = [] };

        var stream = Aggregates.StreamOfSubmission(ticket.Round, row.Unit);
        var then = (await store.LoadAsync(stream, new StreamRange(0, shown, null), Submission.None, (state, @event) => Submission.Evolve(state, (SubmissionEvent)@event), ct)).State;
        var brought = await FormTrace.BroughtAsync(store, stream, shown, FormTrace.IdOf(ticket), account, ct);
        var taken = new List<(Item Item, ItemValue Value, int Column)>(other.Length);
        foreach (var value in other)
        {
            var (stood, stands) = (Comparable(then, value.Item), Comparable(now, value.Item));
            var isOwn = brought.TryGetValue(value.Item.Code, out var left) && left == SubmissionValues.OfDraft(now, value.Item, round);
            if (value.Value == stood)
            {
                if (isOwn)
                    Notices.Add(new(row.Sheet, row.PlaceOf(value.Item.Code), "bulk.kept", FormRefusals.Kept(value.Item.Name, value.Value, stands)));
            }
            else if (isOwn || stands == stood)
            {
                taken.Add(value);
            }
            else
            {
                Faults.Add(Changed(row, value.Item, stands));
            }
        }

        return row with { Values = taken };
    }

    private ItemValue? Comparable(Submission state, Item item) => FillInFile.Comparable(item, SubmissionValues.OfDraft(state, item, round));

    private static SheetFault Changed(BulkRow row, Item item, ItemValue? stands) =>
        new(row.Sheet, row.PlaceOf(item.Code), "conflict.value", FormRefusals.Changed(item.Name, stands).Cause, FormRefusals.Anew) { Item = item.Code, ItemName = item.Name, Unit = row.ShownName };
}
