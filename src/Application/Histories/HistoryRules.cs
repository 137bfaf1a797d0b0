using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Histories;

/// <summary>Which events somebody may see, and what of them is withheld. Pure.</summary>
/// <param name="sight">Who looks.</param>
internal sealed class HistoryRules(Sight sight)
{
    // What a member of a panel gave is the panel's business; who judged is told by role alone.
    private static readonly string[] Judges = ["evaluator"];

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
        if (body is not RoundEvent || RoundOf(stream["round/".Length..]) is not { } round || IsStaff(round))
            return true;

        // A unit's reporters: what concerns everybody, and their own.
        return body switch
        {
            UnitEnrolled it => sight.Reports(it.Unit),
            UnitWithdrawn it => sight.Reports(it.Unit),
            DeadlineExtended it => sight.Reports(it.Unit),
            EvaluatorEnrolled or EvaluatorWithdrawn or EvaluatorErased or PanelFormed or PanelDissolved or SampleDrawn => false,
            _ => true,
        };
    }

    /// <summary>Whether it may be told who did something.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="account">The account; null: unknown.</param>
    /// <param name="role">In which role; null: in none in particular.</param>
    public bool Names(string stream, string? account, string? role) => account is null || account == sight.Viewer.Account
        || RoundIn(stream) is not { } round || IsStaff(round) || (role is not "evaluator" && !round.Evaluators.ContainsKey(account));

    /// <summary>Names in an event's JSON that are withheld.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="body">The event.</param>
    /// <param name="personal">Names of its values about a person.</param>
    public IReadOnlyList<string> Withheld(string stream, object body, IReadOnlyList<string> personal) => RoundIn(stream) is { } round
        ? IsStaff(round) ? [] : body is ItemGraded or ItemGradeWithdrawn ? Judges : personal
        : stream.Split('/') switch
        {
            ["unit", var code] when sight.SeesContact(code) => [],
            ["account", var name] when sight.SeesAccount(name) => [],
            _ => personal,
        };

    private Round? RoundOf(string code) => sight.Register.Rounds.GetValueOrDefault(code) is { Opening: not null } round ? round : null;

    private Round? RoundIn(string stream) => stream.Split('/') is ["submission" or "round", var code, ..] ? RoundOf(code) : null;

    private bool IsStaff(Round round) => sight.Viewer.Has(Role.Coordinator)
        || (sight.Viewer is { Account: { } account } && sight.Viewer.Has(Role.Evaluator) && round.Evaluators.GetValueOrDefault(account) is { Withdrawn: false });
}
