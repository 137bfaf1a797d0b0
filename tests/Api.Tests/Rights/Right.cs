namespace Fadu.Api.Tests.Rights;

/// <summary>What the table says of somebody and something.</summary>
internal enum Right
{
    /// <summary>Refused.</summary>
    No,

    /// <summary>All of it.</summary>
    Yes,

    /// <summary>As far as it is the person's own; the note says what that is.</summary>
    Own,

    /// <summary>It may be asked for, so that one question serves all roles, and nothing is ever told.</summary>
    Empty,
}
