using Fadu.Api.Requests;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds;

/// <summary>Opens a round.</summary>
internal sealed record OpenRoundInput(
    string Code,
    string Name,
    string IndexSystemCode,
    int RevisionNumber,
    DateOnly PeriodFrom,
    DateOnly PeriodTo,
    DateTimeOffset Deadline,
    string? PreviousRoundCode,
    string? BandSet,
    bool VisibleBeforePublication,
    int SmallestVisibleGroup) : MutationInput
{
    public RoundOpened Opening() => new()
    {
        Code = Code,
        Name = Name,
        IndexSystem = IndexSystemCode,
        Revision = RevisionNumber,
        Period = new(PeriodFrom, PeriodTo),
        Deadline = Deadline,
        PreviousRound = PreviousRoundCode,
        BandSet = BandSet,
        Visibility = new(VisibleBeforePublication, SmallestVisibleGroup),
    };
}
