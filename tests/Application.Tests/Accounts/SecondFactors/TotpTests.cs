using System.Security.Cryptography;
using System.Text;
using Fadu.Application.Accounts.SecondFactors;

namespace Fadu.Application.Tests.Accounts.SecondFactors;

public sealed class TotpTests
{
    private static readonly byte[] _key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59, "94287082", "46119246", "90693936")]
    [InlineData(1111111109, "07081804", "68084774", "25091201")]
    [InlineData(1111111111, "14050471", "67062674", "99943326")]
    [InlineData(1234567890, "89005924", "91819424", "93441116")]
    [InlineData(2000000000, "69279037", "90698825", "38618901")]
    [InlineData(20000000000, "65353130", "77737706", "47863826")]
    public void The_published_vectors_hold(long seconds, string sha1, string sha256, string sha512)
    {
        var step = Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds));

        Totp.CodeOf(_key, step, HashAlgorithmName.SHA1, 8).ShouldBe(sha1);
        Totp.CodeOf(Encoding.ASCII.GetBytes("12345678901234567890123456789012"), step, HashAlgorithmName.SHA256, 8).ShouldBe(sha256);
        Totp.CodeOf(Encoding.ASCII.GetBytes("1234567890123456789012345678901234567890123456789012345678901234"), step, HashAlgorithmName.SHA512, 8).ShouldBe(sha512);
        Totp.CodeOf(_key, step).ShouldBe(sha1[2..]);
    }

    [Fact]
    public void A_code_is_taken_one_step_early_or_late_and_no_further()
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = Totp.StepOf(moment);

        Enumerable.Range(-2, 5).Select(shift => Totp.StepOfCode(_key, Totp.CodeOf(_key, step + shift), moment)).ShouldBe([null, step - 1, step, step + 1, null]);
        Totp.StepOfCode(_key, Totp.CodeOf(_key, step).Insert(3, " "), moment).ShouldBe(step);
        foreach (var odd in new[] { null, "", "12345", "1234567", "00000a", "０００５９２" })
            Totp.StepOfCode(_key, odd, moment).ShouldBeNull();
    }

    [Fact]
    public void A_device_reads_whose_key_it_is() =>
        Totp.UriOf("法 度", "zhang@x", _key).ShouldBe(
            "otpauth://totp/%E6%B3%95%20%E5%BA%A6:zhang%40x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%B3%95%20%E5%BA%A6&algorithm=SHA1&digits=6&period=30");

    [Fact]
    public void Recovery_codes_are_known_however_they_are_typed()
    {
        var codes = RecoveryCode.Draw();

        codes.Distinct().Count().ShouldBe(RecoveryCode.Count);
        codes.ShouldAllBe(code => code.Length == 19 && RecoveryCode.HashOf(code) != null);
        RecoveryCode.HashOf(codes[0].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)).ShouldBe(RecoveryCode.HashOf(codes[0]));
        RecoveryCode.HashOf(codes[0][..^1]).ShouldBeNull();
        RecoveryCode.HashOf(null).ShouldBeNull();
    }
}
