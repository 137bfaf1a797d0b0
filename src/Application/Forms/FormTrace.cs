using System.Globalization;
using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Workbooks.FillIn;

namespace Fadu.Application.Forms;

/// <summary>What a workbook has brought into a submission before: a person who goes on in the same file does not stand in his own way.</summary>
internal static class FormTrace
{
    /// <summary>Names a workbook in the events that came of it; the same before and after errors were marked in it.</summary>
    public static string IdOf(FillInTicket ticket) => string.Create(CultureInfo.InvariantCulture, $"fill-in/{ticket.Revision}/{ticket.Version}/{ticket.Moment:O}");

    /// <summary>What the workbook left, by item, where nobody else has reported the item or taken it back since.</summary>
    /// <param name="store">The events.</param>
    /// <param name="ticket">What the workbook says of itself.</param>
    /// <param name="account">Who handed it in; another person who filled in a copy of the same file is somebody else.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<IReadOnlyDictionary<string, ItemValue?>> BroughtAsync(PostgresEventStore store, FillInTicket ticket, string account, CancellationToken ct)
    {
        var (brought, id) = (new Dictionary<string, ItemValue?>(StringComparer.Ordinal), IdOf(ticket));
        await foreach (var @event in store.ReadStreamAsync(Aggregates.StreamOfSubmission(ticket.Round, ticket.Unit), new StreamRange(ticket.Version, null, null), ct))
        {
            (string Item, ItemValue? Value)? written = @event.Body switch
            {
                ItemReported reported => (reported.Item, reported.Value),
                ItemCleared cleared => (cleared.Item, null),
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
