using Fadu.Application.Histories;

namespace Fadu.Api.Histories;

/// <summary>Whose history is asked for.</summary>
internal abstract record HistoryOfInput
{
    internal HistoryOf Of => this switch
    {
        Unit it => new HistoryOf.Unit(it.Value),
        IndexSystem it => new HistoryOf.System(it.Value),
        Account it => new HistoryOf.Account(it.Value),
        Submission it => new HistoryOf.Submission(it.Value.RoundCode, it.Value.UnitCode),
        Round it => new HistoryOf.Round(it.Value),
        _ => new HistoryOf.WholeRound(((WholeRound)this).Value),
    };

    /// <summary>A unit's, by its code.</summary>
    public sealed record Unit(string Value) : HistoryOfInput;

    /// <summary>An index system's, by its code.</summary>
    public sealed record IndexSystem(string Value) : HistoryOfInput;

    /// <summary>An account's, by its name.</summary>
    public sealed record Account(string Value) : HistoryOfInput;

    /// <summary>A submission's.</summary>
    public sealed record Submission(SubmissionKey Value) : HistoryOfInput;

    /// <summary>A round's own, by its code.</summary>
    public sealed record Round(string Value) : HistoryOfInput;

    /// <summary>A round's with all its submissions, by its code.</summary>
    public sealed record WholeRound(string Value) : HistoryOfInput;
}
