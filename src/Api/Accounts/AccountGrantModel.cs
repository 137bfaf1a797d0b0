using Fadu.Application.Accounts;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Accounts;

/// <summary>A role that an account was given.</summary>
/// <param name="grant">The role.</param>
[GraphQLType("AccountGrant")]
internal sealed class AccountGrantModel(Grant grant)
{
    public Role Role => grant.Role;

    public string? UnitCode => grant.Unit;

    public bool Below => grant.Below;
}
