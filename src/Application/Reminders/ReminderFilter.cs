namespace Fadu.Application.Reminders;

/// <summary>Which units are to be reminded, and of what; what is given has to hold together.</summary>
/// <param name="Groups">In one of these groups; null: in any or none.</param>
/// <param name="OverdueOnly">Only those whose deadline has passed.</param>
/// <param name="Revision">By what that revision asks for; null: by the one that the round stands, or then stood, on.</param>
public sealed record ReminderFilter(IReadOnlyList<string>? Groups, bool OverdueOnly, int? Revision)
{
    /// <summary>All.</summary>
    public static ReminderFilter All { get; } = new(null, OverdueOnly: false, null);
}
