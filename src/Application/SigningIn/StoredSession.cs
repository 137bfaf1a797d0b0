namespace Fadu.Application.SigningIn;

/// <summary>A session that is neither idle nor over; whether its account still lets it be, its events say.</summary>
/// <param name="Account">Name of the account.</param>
/// <param name="Generation">See <see cref="Accounts.Account.Generation"/>.</param>
/// <param name="SecondFactor">Whether a code was asked for and right.</param>
/// <param name="LastSeen">When it was last used, to the minute.</param>
/// <param name="Expires">When it ends.</param>
internal sealed record StoredSession(string Account, int Generation, bool SecondFactor, DateTimeOffset LastSeen, DateTimeOffset Expires);
