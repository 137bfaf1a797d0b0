using System.Security.Claims;
using Fadu.GraphQL.AspNetCore.Admission;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Tests.Admission;

public sealed class ClaimsAuthenticatorTests
{
    [Fact]
    public async Task Who_is_not_logged_in_is_a_stranger_whatever_roles_are_claimed() =>
        (await AdmitAsync(new ClaimsIdentity([new Claim(ClaimTypes.Role, "admin")]))).ShouldBe("False:");

    [Fact]
    public async Task Who_is_logged_in_has_the_roles_that_the_identity_takes_for_roles() =>
        (await AdmitAsync(new ClaimsIdentity([new("rank", "editor"), new("rank", "admin"), new(ClaimTypes.Role, "other")], "test", "name", "rank")))
            .ShouldBe("True:admin,editor");

    private static async Task<string> AdmitAsync(ClaimsIdentity identity)
    {
        var context = new DefaultHttpContext { User = new(identity) };

        var admission = await ClaimsAuthenticator.Instance.AdmitAsync(context, default, CancellationToken.None);

        admission.Refusal.ShouldBeNull();
        var caller = admission.Caller();
        return $"{caller.IsAuthenticated}:{string.Join(',', caller.Roles.Order(StringComparer.Ordinal))}";
    }
}
