using Fadu.Application.SigningIn;
using Fadu.Host.Limits;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Accounts;

/// <summary>That of the address that a request, or the connection that carries it, comes from.</summary>
/// <param name="context">The request.</param>
/// <param name="allowances">How often an address may.</param>
internal sealed class RequestSignInAllowance(HttpContext context, Allowances allowances) : ISignInAllowance
{
    /// <inheritdoc />
    public int? Refuse() => allowances.RefuseSignIn(context);
}
