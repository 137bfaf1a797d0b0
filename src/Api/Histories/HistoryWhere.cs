using Fadu.Application.Histories;

namespace Fadu.Api.Histories;

/// <summary>A condition on a history; what is given has to hold together.</summary>
internal sealed record HistoryWhere(
    IReadOnlyList<HistoryWhere>? And,
    IReadOnlyList<HistoryWhere>? Or,
    HistoryWhere? Not,
    IReadOnlyList<string>? Types,
    string? ItemCode,
    string? Account,
    DateTimeOffset? From,
    DateTimeOffset? To)
{
    internal HistoryFilter Filter => new()
    {
        And = And?.Select(one => one.Filter).ToArray(),
        Or = Or?.Select(one => one.Filter).ToArray(),
        Not = Not?.Filter,
        Types = Types,
        Item = ItemCode,
        Account = Account,
        From = From,
        To = To,
    };
}
