using System.Diagnostics;

namespace Fadu.Application.Accounts;

/// <summary>What a person is known by, and what he or she may do. Passwords, keys and sessions are no part of it.</summary>
public sealed record Account
{
    /// <summary>An account before the first event.</summary>
    public static Account None { get; } = new();

    /// <summary>Its name for good, in lower case; empty before it is opened.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person's name; personal data; null once it was erased, and before the account is opened.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether another service vouches for the person (OIDC): such an account has no password here.</summary>
    public bool External { get; init; }

    /// <summary>Whether it may be used.</summary>
    public AccountStatus Status { get; init; }

    /// <summary>What it was granted, by role, then by unit; each role of a unit once.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>Whether there is a password.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Whether the password was chosen by somebody else and serves for nothing but choosing one's own.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Whether a code of the person's device is asked for at sign-in.</summary>
    public bool SecondFactor { get; init; }

    /// <summary>Whether the person's name was erased.</summary>
    public bool Erased { get; init; }

    /// <summary>How often something has ended all of its sessions; a session of another number than this has ended.</summary>
    public int Generation { get; init; }

    /// <summary>The person's name, or that of the account where there is none.</summary>
    public string ShownName => DisplayName ?? Name;

    /// <summary>Whether a role was granted, for whatever unit.</summary>
    public bool Has(Role role) => Grants.Any(grant => grant.Role == role);

    /// <summary>Folds one event into the state.</summary>
    public static Account Evolve(Account state, AccountEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(@event);
        return @event switch
        {
            AccountOpened it => state with { Name = it.Name, DisplayName = it.DisplayName, External = it.External, Status = AccountStatus.Active },
            AccountRenamed it => state with { DisplayName = it.DisplayName },
            RoleGranted it => state with { Grants = [.. Without(state, it.Role, it.Unit).Append(new(it.Role, it.Unit, it.Below)).OrderBy(grant => grant.Role).ThenBy(grant => grant.Unit, StringComparer.Ordinal)] },
            RoleRevoked it => state with { Grants = [.. Without(state, it.Role, it.Unit)] },
            AccountSuspended => state with { Status = AccountStatus.Suspended, Generation = state.Generation + 1 },
            AccountResumed => state with { Status = AccountStatus.Active },
            PasswordChanged it => state with { HasPassword = true, MustChangePassword = it.OneTime, Generation = state.Generation + 1 },
            SecondFactorEnrolled => state with { SecondFactor = true },
            SecondFactorRemoved => state with { SecondFactor = false },
            SessionsEnded => state with { Generation = state.Generation + 1 },
            AccountErased => state with { DisplayName = null, Erased = true },
            AccountLocked => state,
            _ => throw new UnreachableException($"No case for {@event.GetType().Name}."),
        };
    }

    private static IEnumerable<Grant> Without(Account state, Role role, string? unit) =>
        state.Grants.Where(grant => grant.Role != role || grant.Unit != unit);
}
