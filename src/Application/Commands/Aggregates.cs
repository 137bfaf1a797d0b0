using Fadu.Application.Accounts;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;

namespace Fadu.Application.Commands;

/// <summary>The aggregates of the domain.</summary>
/// <remarks>
/// The names of streams are made of codes as people type them: what can't be a code, as one with a slash, names a stream that has no event
/// and never gets one, and the decision says what is wrong with it.
/// </remarks>
public static class Aggregates
{
    /// <summary>Units: <c>unit/{code}</c>.</summary>
    public static Aggregate<Unit, UnitEvent> Unit { get; } = new("unit", Indicators.Units.Unit.None, Indicators.Units.Unit.Evolve);

    /// <summary>Index systems: <c>index-system/{code}</c>.</summary>
    public static Aggregate<SystemRecord, SystemEvent> IndexSystem { get; } = new("index_system", SystemRecord.None, SystemRecord.Evolve);

    /// <summary>Rounds: <c>round/{code}</c>.</summary>
    public static Aggregate<Round, RoundEvent> Round { get; } = new("round", Indicators.Rounds.Round.None, Indicators.Rounds.Round.Evolve);

    /// <summary>Submissions: <c>submission/{round}/{unit}</c>.</summary>
    public static Aggregate<Submission, SubmissionEvent> Submission { get; } =
        new("submission", Indicators.Submissions.Submission.None, Indicators.Submissions.Submission.Evolve) { IsLong = true };

    /// <summary>Accounts: <c>account/{name}</c>.</summary>
    public static Aggregate<Account, AccountEvent> Account { get; } = new("account", Accounts.Account.None, Accounts.Account.Evolve);

    /// <summary>The stream of a unit.</summary>
    public static string StreamOfUnit(string code) => $"unit/{code}";

    /// <summary>The stream of an index system.</summary>
    public static string StreamOfSystem(string code) => $"index-system/{code}";

    /// <summary>The stream of a round.</summary>
    public static string StreamOfRound(string code) => $"round/{code}";

    /// <summary>The stream of a submission.</summary>
    public static string StreamOfSubmission(string round, string unit) => $"submission/{round}/{unit}";

    /// <summary>The stream of an account.</summary>
    /// <param name="name">As it is kept: in lower case.</param>
    public static string StreamOfAccount(string name) => $"account/{name}";
}
