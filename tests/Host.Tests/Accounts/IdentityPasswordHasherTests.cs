using Fadu.Application.SigningIn;
using Fadu.Host.Accounts;

namespace Fadu.Host.Tests.Accounts;

public sealed class IdentityPasswordHasherTests
{
    [Fact]
    public void A_password_is_known_again_and_a_cheap_hash_is_to_be_made_anew()
    {
        var hasher = IdentityPasswordHasher.Instance;
        var hash = hasher.Hash("a password");

        hash.ShouldNotBe(hasher.Hash("a password"), "each has a salt of its own");
        hasher.Verify(hash, "a password").ShouldBe(PasswordVerdict.Right);
        hasher.Verify(hash, "another").ShouldBe(PasswordVerdict.Wrong);
        hasher.Verify(IdentityPasswordHasher.WithIterations(1000).Hash("a password"), "a password").ShouldBe(PasswordVerdict.RightButWeaklyHashed);
    }
}
