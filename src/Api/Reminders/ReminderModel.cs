using Fadu.Application.Reminders;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Reminders;

/// <summary>A unit to be reminded.</summary>
/// <param name="reminder">What is outstanding.</param>
[GraphQLType("Reminder")]
internal sealed class ReminderModel(Reminder reminder)
{
    public string UnitCode => reminder.Outstanding.Unit;

    public string Name => reminder.Outstanding.Name;

    public string? Group => reminder.Outstanding.Group;

    public DateTimeOffset Deadline => reminder.Outstanding.Deadline;

    public int DaysLeft => reminder.Outstanding.DaysLeft;

    public bool Overdue => reminder.Outstanding.Overdue;

    public decimal Marks => reminder.Outstanding.Marks;

    public IReadOnlyList<OutstandingItemModel> Items =>
        [.. reminder.Outstanding.Items.Select(item => new OutstandingItemModel(item.Item, item.Name, item.Kind, item.Note, item.Marks))];

    public string? ContactName => reminder.Contact?.Name;

    public string? ContactPhone => reminder.Contact?.Phone;

    public string Slip => reminder.Slip;
}
