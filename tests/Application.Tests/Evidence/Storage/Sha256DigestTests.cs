using Fadu.Application.Evidence.Storage;

namespace Fadu.Application.Tests.Evidence.Storage;

public sealed class Sha256DigestTests
{
    [Fact]
    public void A_digest_is_read_as_it_is_written()
    {
        Sha256Digest.TryParse(RoundStage.Sha, out var digest).ShouldBeTrue();

        digest.ToString().ShouldBe(RoundStage.Sha);
        digest.ShouldBe(new(Convert.FromHexString(RoundStage.Sha)));
        default(Sha256Digest).ToString().ShouldBe(new string('0', 64));
    }

    [Fact]
    public void Anything_else_is_no_digest()
    {
        foreach (var text in new[] { null, "", RoundStage.Sha[1..], RoundStage.Sha + "0", RoundStage.Sha.ToUpperInvariant(), "../" + RoundStage.Sha[3..], RoundStage.Sha[1..] + "０" })
            Sha256Digest.TryParse(text, out _).ShouldBeFalse(text);
        Should.Throw<ArgumentException>(() => new Sha256Digest(new byte[31]));
    }
}
