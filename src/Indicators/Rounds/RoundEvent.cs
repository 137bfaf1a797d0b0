using System.Text.Json.Serialization;

namespace Fadu.Indicators.Rounds;

/// <summary>Something that happened in a round. Its stream is <see cref="Round.StreamOf"/>.</summary>
public abstract record RoundEvent;

/// <summary>A round was opened.</summary>
public sealed record RoundOpened : RoundEvent
{
    /// <summary>Code, unique among rounds.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the index system.</summary>
    public required string IndexSystem { get; init; }

    /// <summary>Its revision at the opening.</summary>
    public required int Revision { get; init; }

    /// <summary>What time the values are about.</summary>
    public required Period Period { get; init; }

    /// <summary>Last moment to submit.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Code of the round whose values are 上期; null: none.</summary>
    [JsonRequired]
    public string? PreviousRound { get; init; }

    /// <summary>Name of the band set; null: the default bands.</summary>
    [JsonRequired]
    public string? BandSet { get; init; }

    /// <summary>What units see of each other before publication.</summary>
    public required Visibility Visibility { get; init; }
}

/// <summary>A unit takes part, for the first time, again, or in another group.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Group">With whom it is compared and ranked; null: with the units that have no group.</param>
public sealed record UnitEnrolled(string Unit, string? Group) : RoundEvent;

/// <summary>A unit left the ranking; its history stays.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Reason">Why.</param>
public sealed record UnitWithdrawn(string Unit, string Reason) : RoundEvent;

/// <summary>A person evaluates, from now on or under other conditions.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Name for people; personal data; null once it was erased.</param>
/// <param name="BelongsTo">Codes of the units that he or she belongs to (回避).</param>
/// <param name="Assigned">Codes of the units to be evaluated; null: all.</param>
public sealed record EvaluatorEnrolled(string Account, string? Name, IReadOnlyList<string> BelongsTo, IReadOnlyList<string>? Assigned) : RoundEvent;

/// <summary>A person evaluates no more; what he or she verified and graded stays.</summary>
/// <param name="Account">The account.</param>
public sealed record EvaluatorWithdrawn(string Account) : RoundEvent;

/// <summary>The name of a person who evaluates or did was erased; says so without it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Reason">Why, e.g. the request of the person.</param>
public sealed record EvaluatorErased(string Account, string Reason) : RoundEvent;

/// <summary>Evaluators grade certain items together; replaces the panel of the same code.</summary>
/// <param name="Panel">Code of the panel.</param>
/// <param name="Evaluators">Their accounts.</param>
/// <param name="Items">Codes of the grade items.</param>
public sealed record PanelFormed(string Panel, IReadOnlyList<string> Evaluators, IReadOnlyList<string> Items) : RoundEvent;

/// <summary>A panel is no more; its grades stay.</summary>
/// <param name="Panel">Code of the panel.</param>
public sealed record PanelDissolved(string Panel) : RoundEvent;

/// <summary>The reporting deadline of all units was moved.</summary>
/// <param name="Deadline">Last moment to submit.</param>
public sealed record DeadlineMoved(DateTimeOffset Deadline) : RoundEvent;

/// <summary>One unit may submit later than the others.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Until">Last moment for it to submit.</param>
/// <param name="Reason">Why.</param>
public sealed record DeadlineExtended(string Unit, DateTimeOffset Until, string Reason) : RoundEvent;

/// <summary>The round goes on under another revision of its index system.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="Remeasured">
/// Codes of the items whose type or unit of measure is another than before, or that were not there before:
/// what was verified, graded or supplied of them under earlier revisions counts no longer.
/// </param>
/// <param name="PreviewHash">Check value of the preview that the coordinator saw; null: none.</param>
public sealed record RevisionAdopted(int Revision, IReadOnlyList<string> Remeasured, string? PreviewHash) : RoundEvent;

/// <summary>Units were drawn for on-the-spot checks, by <see cref="SampleDraw"/>.</summary>
/// <param name="Number">1 for the round's first sample.</param>
/// <param name="Seed">What the draw started from.</param>
/// <param name="Size">How many units.</param>
/// <param name="Criteria">From which units.</param>
/// <param name="Population">How many those were.</param>
/// <param name="Units">The units drawn, in the order of the draw.</param>
public sealed record SampleDrawn(int Number, string Seed, int Size, SampleCriteria Criteria, int Population, IReadOnlyList<string> Units) : RoundEvent;

/// <summary>Results were publicised (公示): a snapshot that nothing alters later.</summary>
public sealed record ResultsPublicised : RoundEvent
{
    /// <summary>1 for the first; each later one corrects the one before.</summary>
    public required int Number { get; init; }

    /// <summary>The revision that they stand on.</summary>
    public required int Revision { get; init; }

    /// <summary>口径.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Up to which event they were computed, as the event store names positions.</summary>
    public required string Position { get; init; }

    /// <summary>Last moment for an appeal; null: none can be filed.</summary>
    [JsonRequired]
    public DateTimeOffset? AppealsUntil { get; init; }

    /// <summary>What was corrected (更正说明); null on the first.</summary>
    [JsonRequired]
    public string? CorrectionNotice { get; init; }

    /// <summary>Every unit that takes part, each once.</summary>
    public required IReadOnlyList<PublicisedResult> Results { get; init; }
}

/// <summary>The round was closed; nothing changes any more.</summary>
public sealed record RoundClosed : RoundEvent;
