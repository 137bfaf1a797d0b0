using Fadu.Application.Accounts;
using Fadu.Kernel;

namespace Fadu.Application.Access;

/// <summary>Who looks or acts: an account with what it was granted, or a stranger.</summary>
public sealed record Viewer
{
    /// <summary>Name of the account; null: a stranger, who sees what was publicised and nothing else.</summary>
    public required string? Account { get; init; }

    /// <summary>What the account was granted; none for a stranger.</summary>
    public required IReadOnlyList<Grant> Grants { get; init; }

    /// <summary>The language of messages.</summary>
    public required Language Language { get; init; }

    /// <summary>Somebody without an account.</summary>
    /// <param name="language">The language of messages.</param>
    public static Viewer Stranger(Language language) => new() { Account = null, Grants = [], Language = language };

    /// <summary>Whether a role was granted, for whatever unit.</summary>
    public bool Has(Role role) => Grants.Any(grant => grant.Role == role);
}
