using Fadu.Application.Access;
using Fadu.Application.SigningIn;
using Fadu.Kernel;

namespace Fadu.Host.Accounts;

/// <summary>Who somebody is from moment to moment while a connection is open, long after the request that opened it.</summary>
/// <param name="first">Who was let in.</param>
/// <param name="language">The language of messages.</param>
/// <param name="accounts">Hears of what happens to the account.</param>
/// <param name="sessions">Sees which sessions are over, those that were begun to be watched.</param>
/// <param name="gate">Judges anew.</param>
internal sealed class LiveAccount(SignedIn first, Language language, AccountWatch accounts, SessionWatch sessions, SignInDesk gate) : IPresence
{
    private SignedIn? _now = first;

    /// <inheritdoc />
    public SignedIn? Now
    {
        get
        {
            if (Volatile.Read(ref _now) is not { } before)
                return null;
            var now = sessions.HasEnded(before.Session) ? null : gate.Renewed(before, accounts.Find(before.Account.Name));
            // Nobody who is out comes in again; of two that ask at once both find the same.
            Volatile.Write(ref _now, now);
            return now;
        }
    }

    /// <inheritdoc />
    public Viewer Viewer => Now?.ViewerIn(language) ?? Viewer.Stranger(language);
}
