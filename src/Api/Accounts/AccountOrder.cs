namespace Fadu.Api.Accounts;

/// <summary>Order of accounts.</summary>
internal enum AccountOrder
{
    NameAsc,
    NameDesc,
}
