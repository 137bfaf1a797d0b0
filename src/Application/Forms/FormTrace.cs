using System.Globalization;
using Fadu.EventStore;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.FillIn;

namespace Fadu.Application.Forms;

/// <summary>What a workbook has brought into a submission before: a person who goes on in the same file does not stand in his own way.</summary>
internal static class FormTrace
{
    /// <summary>Names a workbook in the events that came of it; the same before and after errors were marked in it.</summary>
    public static string IdOf(FillInTicket ticket) => string.Create(CultureInfo.InvariantCulture, $"fill-in/{ticket.Revision}/{ticket.Version}/{ticket.Moment:O}");

    /// <inheritdoc cref="IdOf(FillInTicket)"/>
    public static string IdOf(BulkTicket ticket) => string.Create(CultureInfo.InvariantCulture, $"bulk/{ticket.Revision}/{ticket.Channel}/{ticket.Moment:O}");

    /// <summary>What the workbook left, by item, where nobody else has written the item or taken it back since.</summary>
    /// <param name="store">The events.</param>
    /// <param name="stream">The submission's.</param>
    /// <param name="after">Version of the submission that the workbook was made of.</param>
    /// <param name="id">As of <see cref="IdOf(FillInTicket)"/>.</param>
    /// <param name="account">Who handed it in; another person who filled in a copy of the same file is somebody else.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<IReadOnlyDictionary<string, ItemValue?>> BroughtAsync(PostgresEventStore store, string stream, long after, string id, string account, CancellationToken ct)
    {
        var brought = new Dictionary<string, ItemValue?>(StringComparer.Ordinal);
        await foreach (var @event in store.ReadStreamAsync(stream, new StreamRange(after, null, null), ct))
        {
            (string Item, ItemValue? Value)? written = @event.Body switch
            {
                ItemReported reported => (reported.Item, reported.Value),
                ItemCleared cleared => (cleared.Item, null),
                ItemSupplied supplied => (supplied.Item, supplied.Value),
                ItemSupplyWithdrawn withdrawn => (withdrawn.Item, null),
                _ => null,
            };
            if (written is not { } one)
                continue;
            if (@event.Metadata.CausationId == id && @event.Metadata.User == account)
                brought[one.Item] = one.Value;
            else
                brought.Remove(one.Item);
        }

        return brought;
    }
}
