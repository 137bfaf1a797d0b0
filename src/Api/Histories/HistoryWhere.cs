using Fadu.Application.Histories;

namespace Fadu.Api.Histories;

/// <summary>A condition on a history; what is given has to hold together.</summary>
internal sealed record HistoryWhere(IReadOnlyList<string>? Types, string? ItemCode, string? Account, DateTimeOffset? From, DateTimeOffset? To)
{
    internal HistoryFilter Filter => new() { Types = Types, Item = ItemCode, Account = Account, From = From, To = To };
}
