using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Rounds;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Histories;

/// <summary>Which events somebody may see, and what of them is withheld. Pure.</summary>
/// <param name="sight">Who looks.</param>
internal sealed class HistoryRules(Sight sight)
{
    // What a member of a panel gave is the panel's business; who judged is told by role alone.
    private static readonly string[] Judges = ["evaluator"];

    // What of a draft is the unit's alone; that it is at work on an item may be known.
    private static readonly string[] Values = ["value"];
    private static readonly string[] Files = ["sha256", "fileName", "mediaType", "bytes"];
    private static readonly string[] Hashes = ["sha256"];

    /// <summary>Whether anything of a history may be seen.</summary>
    public bool Sees(HistoryOf of) => of switch
    {
        HistoryOf.Unit it => sight.SeesUnit(it.Code),
        HistoryOf.Account it => sight.SeesAccount(it.Name),
        HistoryOf.System => sight.Viewer.Has(Role.Coordinator),
        HistoryOf.Submission it => RoundOf(it.InRound) is { } round && sight.SeesSubmission(round, it.OfUnit),
        HistoryOf.Round it => RoundOf(it.Code) is { } round && sight.SeesRound(round),
        HistoryOf.WholeRound it => RoundOf(it.Code) is { } round && sight.SeesRound(round),
        _ => false,
    };

    /// <summary>Whether one event of a history that may be seen may be seen itself.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="body">The event.</param>
    public bool Sees(string stream, object body)
    {
        if (stream.Split('/') is ["submission", var code, var unit])
            return RoundOf(code) is { } known && sight.SeesSubmission(known, unit);
        if (body is not RoundEvent || RoundOf(stream["round/".Length..]) is not { } round)
            return true;

        // A unit's reporters: what concerns everybody, and their own. Who evaluates, and with whom: as the round itself tells it.
        return body switch
        {
            UnitEnrolled it => IsStaff(round) || sight.Reports(it.Unit),
            UnitWithdrawn it => IsStaff(round) || sight.Reports(it.Unit),
            DeadlineExtended it => IsStaff(round) || sight.Reports(it.Unit),
            SampleDrawn => IsStaff(round),
            EvaluatorEnrolled it => SeesEvaluator(round, it.Account),
            EvaluatorWithdrawn it => SeesEvaluator(round, it.Account),
            EvaluatorErased it => SeesEvaluator(round, it.Account),
            PanelFormed it => sight.Viewer.Has(Role.Coordinator) || (IsStaff(round) && it.Evaluators.Contains(sight.Viewer.Account!)),
            PanelDissolved it => sight.Viewer.Has(Role.Coordinator) || RoundTeam.Panels(sight, round).Any(panel => panel.Key == it.Panel),
            _ => true,
        };
    }

    /// <summary>Whether an event is a unit's draft that is seen only once the unit has submitted it.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="body">The event.</param>
    public bool IsDraft(string stream, object body) =>
        body is ItemReported or EvidenceAttached or EvidenceDetached && stream.Split('/') is ["submission", _, var unit] && !sight.Reports(unit);

    /// <summary>Whether it may be told who did something.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="account">The account; null: unknown.</param>
    /// <param name="role">In which role; null: in none in particular.</param>
    public bool Names(string stream, string? account, string? role) => account is null || account == sight.Viewer.Account
        || RoundIn(stream) is not { } round || IsStaff(round, stream) || (role is not "evaluator" && !round.Evaluators.ContainsKey(account));

    /// <summary>Names in an event's JSON that are withheld.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="body">The event.</param>
    /// <param name="version">Its version.</param>
    /// <param name="submitted">Version of the last event of its stream by which a unit submitted; 0: none did, or it is no draft.</param>
    /// <param name="personal">Names of its values about a person.</param>
    public IReadOnlyList<string> Withheld(string stream, object body, long version, long submitted, IReadOnlyList<string> personal) =>
        IsDraft(stream, body) && !sight.SeesReported(stream.Split('/')[^1], version, submitted)
            ? body is ItemReported ? Values : body is EvidenceAttached ? Files : Hashes
            : Withheld(stream, body, personal);

    private IReadOnlyList<string> Withheld(string stream, object body, IReadOnlyList<string> personal) => RoundIn(stream) is { } round
        ? IsStaff(round, stream) ? [] : body is ItemGraded or ItemGradeWithdrawn ? Judges : personal
        : stream.Split('/') switch
        {
            ["unit", var code] when sight.SeesContact(code) => [],
            ["account", var name] when sight.SeesAccount(name) => [],
            _ => personal,
        };

    private Round? RoundOf(string code) => sight.Register.Rounds.GetValueOrDefault(code) is { Opening: not null } round ? round : null;

    private Round? RoundIn(string stream) => stream.Split('/') is ["submission" or "round", var code, ..] ? RoundOf(code) : null;

    private bool SeesEvaluator(Round round, string account) => RoundTeam.Evaluators(sight, round).Any(one => one.Key == account);

    // Whoever evaluates elsewhere in the round is to a submission of the own unit one of its reporters.
    private bool IsStaff(Round round, string stream) =>
        stream.Split('/') is ["submission", _, var unit] ? sight.Viewer.Has(Role.Coordinator) || sight.Evaluates(round, unit) : IsStaff(round);

    private bool IsStaff(Round round) => sight.Viewer.Has(Role.Coordinator)
        || (sight.Viewer is { Account: { } account } && sight.Viewer.Has(Role.Evaluator) && round.Evaluators.GetValueOrDefault(account) is { Withdrawn: false });
}
