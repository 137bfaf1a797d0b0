namespace Fadu.Application.Accounts;

/// <summary>Whether an account may be used.</summary>
public enum AccountStatus
{
    /// <summary>Not opened yet.</summary>
    Unknown,

    /// <summary>It may.</summary>
    Active,

    /// <summary>Not until it is resumed.</summary>
    Suspended,
}
