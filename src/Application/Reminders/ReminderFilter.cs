namespace Fadu.Application.Reminders;

/// <summary>Which units are to be reminded; what is given has to hold together.</summary>
/// <param name="Groups">In one of these groups; null: in any or none.</param>
/// <param name="OverdueOnly">Only those whose deadline has passed.</param>
public sealed record ReminderFilter(IReadOnlyList<string>? Groups, bool OverdueOnly)
{
    /// <summary>All.</summary>
    public static ReminderFilter All { get; } = new(null, OverdueOnly: false);
}
