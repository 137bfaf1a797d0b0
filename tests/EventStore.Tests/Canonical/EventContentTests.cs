using System.Text;
using Fadu.EventStore.Canonical;

namespace Fadu.EventStore.Tests.Canonical;

public sealed class EventContentTests
{
    private static readonly SealedFacts Facts = new()
    {
        Body = """{"title": "法学通论", "deposit": 12.50}"""u8.ToArray(),
        Type = "book_lent",
        Stream = "account/\"1\"",
        Version = 7,
        Time = new DateTimeOffset(2026, 3, 5, 16, 30, 0, TimeSpan.FromHours(8)).AddTicks(1_234_560),
        User = "zhang",
        CorrelationId = null,
        CausationId = "e-1",
        Headers = """{"hash": "aa", "prev": "bb", "reason": "x", "actor": {"who": "zhang"}}"""u8.ToArray(),
    };

    // Never changed: stored hashes were made of this form.
    [Fact]
    public void The_content_has_its_form_for_ever()
    {
        var content = EventContent.Of(Facts, "bb");

        Encoding.UTF8.GetString(content).ShouldBe(
            """{"body":{"deposit":12.50,"title":"法学通论"},"metadata":{"causation":"e-1","headers":{"actor":{"who":"zhang"},"reason":"x"},"user":"zhang"},"prev":"bb","stream":"account/\"1\"","time":"2026-03-05T08:30:00.123456Z","type":"book_lent","version":7}""");
        CanonicalJson.Of(content).ShouldBe(content);
        EventContent.Hash(content).ShouldBe("f16d353183e70158979991494153293b5249888bbcc11e1e949c24052d2e9d93");
    }

    [Fact]
    public void The_seal_is_read_from_the_headers_and_not_part_of_the_content()
    {
        EventContent.Write(Facts, "bb"u8, new(), out var seal);

        Encoding.UTF8.GetString(seal.Hash).ShouldBe("aa");
        Encoding.UTF8.GetString(seal.Previous).ShouldBe("bb");
        (seal.HasHash, seal.HasPrevious).ShouldBe((true, true));
    }

    [Theory]
    [InlineData("", "{\"causation\":\"e-1\",\"user\":\"zhang\"}", false)]
    [InlineData("{}", "{\"causation\":\"e-1\",\"user\":\"zhang\"}", false)]
    [InlineData("{\"hash\":5,\"prev\":{}}", "{\"causation\":\"e-1\",\"user\":\"zhang\"}", true)]
    [InlineData("{\"\\u0068ash\":\"5\",\"prev\":[1]}", "{\"causation\":\"e-1\",\"user\":\"zhang\"}", true)]
    [InlineData("[]", "{\"causation\":\"e-1\",\"headers\":[],\"user\":\"zhang\"}", false)]
    [InlineData("null", "{\"causation\":\"e-1\",\"headers\":null,\"user\":\"zhang\"}", false)]
    [InlineData("{\"a\":{\"hash\":1}}", "{\"causation\":\"e-1\",\"headers\":{\"a\":{\"hash\":1}},\"user\":\"zhang\"}", false)]
    public void Headers_of_any_kind_have_a_form(string headers, string metadata, bool hasHash)
    {
        var output = new ContentBuffer();

        EventContent.Write(Facts with { Headers = Encoding.UTF8.GetBytes(headers) }, "bb"u8, output, out var seal);

        Encoding.UTF8.GetString(output.Written).ShouldContain($"\"metadata\":{metadata},\"prev\"");
        (seal.HasHash, seal.HasPrevious).ShouldBe((hasHash, hasHash));
    }
}
