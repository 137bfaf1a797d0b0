using Fadu.Application.SigningIn;

namespace Fadu.Host.Accounts;

/// <summary>Who somebody is from moment to moment while a connection is open, long after the request that opened it.</summary>
/// <param name="first">Who was let in.</param>
/// <param name="watch">Hears of what happens to the account.</param>
/// <param name="gate">Judges anew.</param>
internal sealed class LiveAccount(SignedIn first, AccountWatch watch, SignInDesk gate)
{
    private SignedIn? _now = first;

    /// <summary>As of now; null: the session has ended. Quick, and for any thread.</summary>
    public SignedIn? Now
    {
        get
        {
            if (Volatile.Read(ref _now) is not { } before)
                return null;
            var now = gate.Renewed(before, watch.Find(before.Account.Name));
            // Nobody who is out comes in again; of two that ask at once both find the same.
            Volatile.Write(ref _now, now);
            return now;
        }
    }
}
