using Fadu.Application.Histories;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Kernel;

namespace Fadu.Api.Histories;

/// <summary>An event as clients see it.</summary>
/// <param name="entry">The event.</param>
/// <param name="language">The language of its label.</param>
[GraphQLType("HistoryEntry")]
internal sealed class HistoryEntryModel(HistoryEntry entry, Language language)
{
    public string EventId => entry.Id.ToString();

    public string Position => entry.Position.ToString();

    public string Stream => entry.Stream;

    public int Version => (int)entry.Version;

    public DateTimeOffset Time => entry.Time;

    public string Type => entry.Type;

    public string Label => entry.Label.In(language);

    public string? Subject => entry.Subject;

    public string? Account => entry.Account;

    public string? Role => entry.Role;

    public string? UnitCode => entry.Unit;

    public string? Reason => entry.Reason;

    public string? CorrelationId => entry.CorrelationId;

    public string? CausationId => entry.CausationId;

    public string? Hash => entry.Hash;

    public string Body => entry.Body;

    public IReadOnlyList<string> Withheld => entry.Withheld;
}
