using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;

namespace Fadu.Application.Commands;

/// <summary>The aggregates of the domain.</summary>
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
        new("submission", Indicators.Submissions.Submission.None, Indicators.Submissions.Submission.Evolve);

    /// <summary>The stream of a unit.</summary>
    public static string StreamOfUnit(string code) => $"unit/{code}";

    /// <summary>The stream of an index system.</summary>
    public static string StreamOfSystem(string code) => $"index-system/{code}";
}
