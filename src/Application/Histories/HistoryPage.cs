namespace Fadu.Application.Histories;

/// <summary>A page of a history.</summary>
/// <param name="Entries">In the order asked for.</param>
/// <param name="Next">Where the next page goes on; null: this is the last one.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, string? Next);
