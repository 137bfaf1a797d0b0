namespace Fadu.Application.Seeding;

/// <summary>What becomes of a unit in a made-up round.</summary>
public enum SeedFate
{
    /// <summary>Reports, submits, is verified, graded and accepted.</summary>
    Accepted,

    /// <summary>The same, after it was returned once.</summary>
    Returned,

    /// <summary>The same, after the deadline, with an extension.</summary>
    Late,

    /// <summary>Submitted and verified in part.</summary>
    Pending,

    /// <summary>Begun and never submitted.</summary>
    Draft,

    /// <summary>Never begun.</summary>
    Silent,

    /// <summary>Submitted, then withdrawn from the round.</summary>
    Withdrawn,
}
