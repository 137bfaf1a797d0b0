using Fadu.Application.Exports.Files;

namespace Fadu.Application.Tests.Exports.Files;

public sealed class ExportTokensTests
{
    private static readonly byte[] _secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly string _key = string.Concat(Enumerable.Repeat("0f", 32));
    private static readonly DateTimeOffset _until = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_token_says_which_file_and_until_when_and_no_two_are_alike()
    {
        var (one, other) = (ExportTokens.Make(_secret, _key, _until), ExportTokens.Make(_secret, _key, _until));

        one.ShouldNotBe(other);
        ExportTokens.Read(_secret, one).ShouldBe((_key, _until));
        ExportTokens.Read(_secret, other).ShouldBe((_key, _until));
        one.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_').ShouldBeTrue("it stands in an address");
    }

    [Fact]
    public void Whatever_nobody_here_signed_is_no_token()
    {
        var token = ExportTokens.Make(_secret, _key, _until);

        for (var i = 0; i < token.Length; i++)
        {
            var forged = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            ExportTokens.Read(_secret, forged).ShouldBeNull($"sign {i}");
        }

        foreach (var text in new[] { "", "a", token[..^1], token + "A", token + token, "../../etc/passwd", "文件" })
            ExportTokens.Read(_secret, text).ShouldBeNull(text);
        ExportTokens.Read(new byte[32], token).ShouldBeNull();
    }
}
