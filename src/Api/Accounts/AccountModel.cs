using Fadu.Api.Ids;
using Fadu.Application.Accounts;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Accounts;

/// <summary>An account as clients see it, without its secrets.</summary>
/// <param name="account">The account, opened.</param>
/// <param name="version">Version of its stream.</param>
[GraphQLType("Account")]
internal sealed class AccountModel(Account account, long version) : INode
{
    public string Id => GlobalId.Of("Account", account.Name);

    public string Name => account.Name;

    public string? DisplayName => account.DisplayName;

    public bool External => account.External;

    public AccountState Status => account.Status is AccountStatus.Suspended ? AccountState.Suspended : AccountState.Active;

    public IReadOnlyList<AccountGrantModel> Grants => [.. account.Grants.Select(grant => new AccountGrantModel(grant))];

    public bool HasPassword => account.HasPassword;

    public bool MustChangePassword => account.MustChangePassword;

    public bool SecondFactor => account.SecondFactor;

    public int Version => (int)version;

    internal bool Has(Role role) => account.Has(role);

    internal bool IsFor(string unit) => account.Grants.Any(grant => grant.Unit == unit);
}
