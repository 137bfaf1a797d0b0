using Fadu.Api.Ids;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds;

/// <summary>A round as clients see it.</summary>
/// <param name="round">The round, opened.</param>
/// <param name="version">Version of its stream.</param>
[GraphQLType("Round")]
internal sealed class RoundModel(Round round, long version) : INode
{
    internal Round Round => round;

    public string Id => GlobalId.Of("Round", Code);

    public string Code => Opening.Code;

    public string Name => Opening.Name;

    public RoundState Status => round.Status switch
    {
        RoundStatus.Publicised => RoundState.Publicised,
        RoundStatus.Closed => RoundState.Closed,
        _ => RoundState.Open,
    };

    public string IndexSystemCode => Opening.IndexSystem;

    public int RevisionNumber => round.Revision;

    public DateOnly PeriodFrom => Opening.Period.From;

    public DateOnly PeriodTo => Opening.Period.To;

    public DateTimeOffset Deadline => round.Deadline;

    public string? PreviousRoundCode => Opening.PreviousRound;

    public string? BandSet => Opening.BandSet;

    public bool VisibleBeforePublication => Opening.Visibility.BeforePublication;

    public int SmallestVisibleGroup => Opening.Visibility.SmallestGroup;

    public int UnitCount => round.Units.Values.Count(unit => !unit.Withdrawn);

    public int Version => (int)version;

    private RoundOpened Opening => round.Opening!;
}
