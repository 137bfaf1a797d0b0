using Fadu.GraphQL.Execution.Planning;

namespace Fadu.GraphQL.Tests.Execution.Planning;

public sealed class DocumentCacheTests
{
    private readonly Api _api = new("type Query { a: Int }", builder => builder.Field("Query", "a", Api.Method((_, _) => 1)));

    [Fact]
    public void A_document_is_found_by_its_exact_text()
    {
        var cache = new DocumentCache(10);
        var document = _api.Prepare("{ a }");
        cache.Add("{ a }"u8, document).ShouldBeSameAs(document);

        cache.TryGet("{ a }"u8, out var found).ShouldBeTrue();
        found.ShouldBeSameAs(document);
        cache.TryGet("{  a }"u8, out _).ShouldBeFalse();
    }

    [Fact]
    public void It_keeps_a_fixed_number_of_documents()
    {
        var cache = new DocumentCache(2);
        cache.Add("1"u8, _api.Prepare("{ a }"));
        cache.Add("2"u8, _api.Prepare("{ a }"));
        cache.Add("3"u8, _api.Prepare("{ a }"));

        cache.Count.ShouldBe(2);
        cache.TryGet("1"u8, out _).ShouldBeFalse();
        cache.TryGet("3"u8, out _).ShouldBeTrue();
    }

    [Fact]
    public void It_keeps_at_least_one() => Should.Throw<ArgumentOutOfRangeException>(() => new DocumentCache(0));
}
