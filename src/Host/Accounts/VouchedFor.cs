namespace Fadu.Host.Accounts;

/// <summary>Whom another service vouches for.</summary>
/// <param name="Account">Name of the account, as the service says it.</param>
/// <param name="Expires">Until when.</param>
internal sealed record VouchedFor(string Account, DateTimeOffset Expires);
