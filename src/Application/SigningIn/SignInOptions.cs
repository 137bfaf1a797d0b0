using Fadu.Application.Accounts;

namespace Fadu.Application.SigningIn;

/// <summary>How people are let in, and how long they stay.</summary>
public sealed record SignInOptions
{
    /// <summary>So many wrong passwords or codes lock an account; at least 1.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>For how long, the first time; each time after twice as long, until somebody is let in.</summary>
    public TimeSpan FirstLock { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>No lock is longer.</summary>
    public TimeSpan LongestLock { get; init; } = TimeSpan.FromHours(24);

    /// <summary>A session that nothing is done in ends after this; longer than a minute, to which its use is noted.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Any session ends after this.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Sessions of one account; one more ends the oldest; at least 1.</summary>
    public int SessionsPerAccount { get; init; } = 3;

    /// <summary>How long a password may wait that somebody else chose.</summary>
    public TimeSpan OneTimePassword { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Roles that count for nothing until a second factor is enrolled.</summary>
    public IReadOnlyList<Role> RequireSecondFactor { get; init; } = [];

    /// <summary>What a person's device shows beside the account.</summary>
    public string Issuer { get; init; } = "Fadu";
}
