using System.Collections.Frozen;

namespace Fadu.GraphQL.Guarding.Rights;

/// <summary>Who sends an operation, as far as rights go.</summary>
public sealed class Caller
{
    private Caller(bool isAuthenticated, FrozenSet<string> roles) => (IsAuthenticated, Roles) = (isAuthenticated, roles);

    /// <summary>Somebody who is not logged in; without roles.</summary>
    public static Caller Anonymous { get; } = new(isAuthenticated: false, FrozenSet<string>.Empty);

    /// <summary>Whether the caller is logged in.</summary>
    public bool IsAuthenticated { get; }

    /// <summary>The caller's roles, compared letter by letter; empty for who is not logged in.</summary>
    public FrozenSet<string> Roles { get; }

    /// <summary>Somebody who is logged in.</summary>
    /// <param name="roles">The caller's roles; may be empty.</param>
    public static Caller WithRoles(IEnumerable<string> roles) => new(isAuthenticated: true, roles.ToFrozenSet(StringComparer.Ordinal));
}
