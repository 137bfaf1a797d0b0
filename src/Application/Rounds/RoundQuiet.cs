using Fadu.Application.Commands;
using Fadu.Application.Events;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;

namespace Fadu.Application.Rounds;

/// <summary>What must not have happened behind the place of a book for a decision on what it showed to hold.</summary>
/// <remarks>
/// Commands on submissions stand on their round and lock it in common, the append locks it alone: what was committed before is found here,
/// and what comes later finds the round changed.
/// </remarks>
internal static class RoundQuiet
{
    private static readonly string[] Appeals = [.. NamesOf(type => type == typeof(AppealFiled))];

    // Drafts count in no result that is publicised, and whom to reach in a unit neither. Of other rounds only the previous one is looked at.
    private static readonly string[] Scores =
    [
        .. NamesOf(type => type.IsAssignableTo(typeof(SubmissionEvent))
            && type != typeof(ItemReported) && type != typeof(ItemCleared) && type != typeof(EvidenceAttached) && type != typeof(EvidenceDetached)),
        .. NamesOf(type => type.IsAssignableTo(typeof(UnitEvent))
            && type != typeof(UnitContactNamed) && type != typeof(UnitContactRemoved) && type != typeof(UnitContactErased)),
        .. NamesOf(type => type == typeof(RevisionAdopted) || type == typeof(UnitEnrolled) || type == typeof(UnitWithdrawn) || type == typeof(ResultsPublicised)),
    ];

    /// <summary>Values of the round, drafts too, which a revision that is adopted has to admit; and all that its preview depends on.</summary>
    public static QuietStreams OfAdoption(string code, Round round, EventPosition seen) =>
        OfScores(code, round, seen) with { Types = [.. Scores, .. NamesOf(type => type == typeof(ItemReported))] };

    /// <summary>Appeals of the round, of which a round that is closed has none open.</summary>
    public static QuietStreams OfAppeals(string code, EventPosition seen) => new() { After = seen, Types = Appeals, Prefixes = [Submissions(code)] };

    /// <summary>Everything that results which are publicised depend on: values, appeals, the units, and the values of the previous round.</summary>
    public static QuietStreams OfScores(string code, Round round, EventPosition seen)
    {
        string[] previous = round.Opening?.PreviousRound is { } before ? [before] : [];
        string[] gates = [.. previous.Select(Aggregates.StreamOfRound)];
        return new()
        {
            After = seen,
            Types = Scores,
            Prefixes = [.. previous.Prepend(code).Select(Submissions)],
            Names = [.. round.Units.Keys.Select(Aggregates.StreamOfUnit), .. gates],
            Gates = gates,
        };
    }

    private static string Submissions(string round) => Aggregates.StreamOfSubmission(round, "");

    // Former shapes are read as the same class.
    private static IEnumerable<string> NamesOf(Func<Type, bool> matters) =>
        DomainEvents.Types.All.Where(type => matters(type.Class)).Select(type => type.Name);
}
