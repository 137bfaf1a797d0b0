using Fadu.Api.Ids;

namespace Fadu.Api.Accounts;

/// <summary>How an account is named.</summary>
internal abstract record AccountBy
{
    internal string AccountName => this is Name name ? Application.Accounts.AccountName.Of(name.Value) : GlobalId.KeyOf(((Id)this).Value, "Account");

    /// <summary>By its name.</summary>
    public sealed record Name(string Value) : AccountBy;

    /// <summary>By its id.</summary>
    public sealed record Id(string Value) : AccountBy;
}
