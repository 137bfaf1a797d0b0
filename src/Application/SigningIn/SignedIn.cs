using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Registers;
using Fadu.Kernel;

namespace Fadu.Application.SigningIn;

/// <summary>Somebody who was let in, as of the moment of asking.</summary>
public sealed record SignedIn
{
    /// <summary>The account, with all that it was granted.</summary>
    public required Account Account { get; init; }

    /// <summary>Version of the account's stream as of which this is.</summary>
    public required long Version { get; init; }

    /// <summary>Names the session, to end it: no token can be made of it. Null: another service vouches for the person with each request.</summary>
    public required string? Session { get; init; }

    /// <summary>Whether a code of the second factor was given.</summary>
    public required bool SecondFactor { get; init; }

    /// <summary>What has to be done first.</summary>
    public required Restriction Restriction { get; init; }

    /// <summary>When the session, or what the other service said, ends at the latest.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The register by which the person was let in, for the request that asked; null where nobody needed it.</summary>
    public FirstLook? Look { get; init; }

    /// <summary>Who looks and acts: while something has to be done first, without any role.</summary>
    public Viewer ViewerIn(Language language) => new()
    {
        Account = Account.Name,
        Grants = Restriction is Restriction.None ? Account.Grants : [],
        Language = language,
    };

    /// <summary>Acts for oneself, in no role.</summary>
    internal Caller AsSelf() => new() { Account = Account.Name };
}
