namespace Fadu.Application.Seeding.Demonstration;

/// <summary>How far a unit has come in the round that is half finished.</summary>
internal enum UnitProgress
{
    /// <summary>Has not begun.</summary>
    Silent,

    /// <summary>Has reported a part.</summary>
    Draft,

    /// <summary>The same, with more time than the others.</summary>
    Extended,

    /// <summary>Has reported everything and not submitted it.</summary>
    Ready,

    /// <summary>Has submitted; nobody looked at it yet.</summary>
    Submitted,

    /// <summary>Is verified in part.</summary>
    Pending,

    /// <summary>Was sent back and has not answered.</summary>
    Returned,

    /// <summary>Is verified and graded, to be accepted.</summary>
    Graded,

    /// <summary>Was sent back, mended, verified, graded and accepted.</summary>
    Mended,

    /// <summary>Is verified, graded and accepted.</summary>
    Accepted,

    /// <summary>Submitted and then left the round.</summary>
    Withdrawn,
}
