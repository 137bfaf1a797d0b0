using Fadu.EventStore.Events;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Scores;

/// <summary>Results of a round as they were publicised (公示), taken from the event itself: nothing later alters them.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Name">Name of the round.</param>
/// <param name="Definition">The revision that the results stand on, which never changes: it gives names to the codes in them.</param>
/// <param name="Results">What was publicised.</param>
/// <param name="At">When.</param>
/// <param name="Position">Place of the event.</param>
public sealed record PublishedRound(string Round, string Name, IndexSystem Definition, ResultsPublicised Results, DateTimeOffset At, EventPosition Position);
