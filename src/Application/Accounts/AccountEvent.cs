namespace Fadu.Application.Accounts;

/// <summary>Something that happened to an account; who, when and why are kept beside it. None holds a secret.</summary>
public abstract record AccountEvent;

/// <summary>An account was opened. The name for people is personal data.</summary>
/// <param name="Name">Its name for good; see <see cref="AccountName"/>.</param>
/// <param name="DisplayName">The person's name; null once it was erased.</param>
/// <param name="External">Whether another service vouches for the person (OIDC): such an account has no password here.</param>
public sealed record AccountOpened(string Name, string? DisplayName, bool External) : AccountEvent;

/// <summary>The person bears another name. Personal data.</summary>
/// <param name="DisplayName">The person's name; null once it was erased.</param>
public sealed record AccountRenamed(string? DisplayName) : AccountEvent;

/// <summary>A role was given; one for the same unit that was given before is replaced.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">Code of the unit that it is for; given for reporters, null for everybody else.</param>
/// <param name="Below">Whether it holds for the units below that one, too.</param>
public sealed record RoleGranted(Role Role, string? Unit, bool Below) : AccountEvent;

/// <summary>A role was taken away.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">Code of the unit that it was for; given for reporters, null for everybody else.</param>
public sealed record RoleRevoked(Role Role, string? Unit) : AccountEvent;

/// <summary>Nobody gets in with the account until it is resumed; whoever was in is out.</summary>
/// <param name="Reason">Why.</param>
public sealed record AccountSuspended(string Reason) : AccountEvent;

/// <summary>The account may be used again.</summary>
/// <param name="Reason">Why.</param>
public sealed record AccountResumed(string Reason) : AccountEvent;

/// <summary>The account has another password, and whoever was in is out.</summary>
/// <param name="OneTime">Whether somebody else chose it: it serves for nothing but choosing one's own.</param>
public sealed record PasswordChanged(bool OneTime) : AccountEvent;

/// <summary>From now on a code of the person's device is asked for, too.</summary>
public sealed record SecondFactorEnrolled : AccountEvent;

/// <summary>No code is asked for any more.</summary>
public sealed record SecondFactorRemoved : AccountEvent;

/// <summary>Whoever was in with the account is out.</summary>
public sealed record SessionsEnded : AccountEvent;

/// <summary>Too many passwords or codes were wrong.</summary>
/// <param name="Until">Nobody is let in before.</param>
public sealed record AccountLocked(DateTimeOffset Until) : AccountEvent;

/// <summary>The person's name was erased; says so without it. What the account did stays under its name.</summary>
/// <param name="Reason">Why, e.g. the request of the person.</param>
public sealed record AccountErased(string Reason) : AccountEvent;
