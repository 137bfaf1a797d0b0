namespace Fadu.Api.Accounts;

/// <summary>Whether an account may be used; one that was not opened is none.</summary>
internal enum AccountState
{
    Active,
    Suspended,
}
