using Fadu.Host.Answers;
using Fadu.Host.Settings;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Limits;

/// <summary>How often callers may ask, on this node.</summary>
/// <param name="rates">How often.</param>
internal sealed class Allowances(RateOptions rates) : IDisposable
{
    private readonly Allowance _accounts = new(rates.PerAccount);
    private readonly Allowance _addresses = new(rates.PerAddress);
    private readonly Allowance _signIns = new(rates.SignInsPerAddress);

    /// <summary>Counts a request of an account.</summary>
    /// <returns>Null; or, where it was one too many, after how many seconds to come again.</returns>
    public int? RefuseAccount(string account) => Counted("account", _accounts.Refuse(account));

    /// <summary>Counts a request from an address.</summary>
    /// <returns>As <see cref="RefuseAccount"/>.</returns>
    public int? RefuseAddress(HttpContext context) => Counted("address", _addresses.Refuse(DirectCaller.NetworkOf(context.Connection.RemoteIpAddress)));

    /// <summary>Counts an attempt to sign in from an address; to be asked before a password is looked at.</summary>
    /// <returns>As <see cref="RefuseAccount"/>.</returns>
    public int? RefuseSignIn(HttpContext context) => Counted("sign_in", _signIns.Refuse(DirectCaller.NetworkOf(context.Connection.RemoteIpAddress)));

    /// <inheritdoc />
    public void Dispose()
    {
        _accounts.Dispose();
        _addresses.Dispose();
        _signIns.Dispose();
    }

    private static int? Counted(string whose, int? wait)
    {
        if (wait is not null)
            Measurements.CountLimited(whose);
        return wait;
    }
}
