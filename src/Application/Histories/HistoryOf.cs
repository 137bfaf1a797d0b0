using Fadu.Application.Commands;

namespace Fadu.Application.Histories;

/// <summary>Whose history is asked for.</summary>
public abstract record HistoryOf
{
    private HistoryOf()
    {
    }

    /// <summary>Name of the stream; of a whole round, its own.</summary>
    internal string Stream => this switch
    {
        Unit it => Aggregates.StreamOfUnit(it.Code),
        System it => Aggregates.StreamOfSystem(it.Code),
        Account it => Aggregates.StreamOfAccount(it.Name),
        Submission it => Aggregates.StreamOfSubmission(it.InRound, it.OfUnit),
        Round it => Aggregates.StreamOfRound(it.Code),
        _ => Aggregates.StreamOfRound(((WholeRound)this).Code),
    };

    /// <summary>A unit's.</summary>
    /// <param name="Code">Its code.</param>
    public sealed record Unit(string Code) : HistoryOf;

    /// <summary>An index system's.</summary>
    /// <param name="Code">Its code.</param>
    public sealed record System(string Code) : HistoryOf;

    /// <summary>An account's.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Account(string Name) : HistoryOf;

    /// <summary>That of a unit's submission in a round.</summary>
    /// <param name="InRound">Code of the round.</param>
    /// <param name="OfUnit">Code of the unit.</param>
    public sealed record Submission(string InRound, string OfUnit) : HistoryOf;

    /// <summary>A round's own: who takes part, deadlines, publications.</summary>
    /// <param name="Code">Its code.</param>
    public sealed record Round(string Code) : HistoryOf;

    /// <summary>A round's with all its submissions.</summary>
    /// <param name="Code">Its code.</param>
    public sealed record WholeRound(string Code) : HistoryOf;
}
