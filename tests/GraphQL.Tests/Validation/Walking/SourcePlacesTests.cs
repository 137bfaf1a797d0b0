using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Tests.Validation.Walking;

public sealed class SourcePlacesTests
{
    [Fact]
    public void They_are_what_the_source_says_one_by_one()
    {
        var source = Source.FromText("a é\r\n  \u6307\u6807 b\r\n\n\u2028\ud83d\ude00 c\rd \r", "test");
        // Between CR and LF nothing begins.
        var offsets = Enumerable.Range(0, source.Utf8.Length).Where(at => at == 0 || source.Utf8.Span[at] != '\n' || source.Utf8.Span[at - 1] != '\r').Reverse().ToArray();

        new SourcePlaces(source, offsets).Of(offsets).ShouldBe(offsets.Select(source.LocationOf));
    }

    [Fact]
    public void A_tree_without_a_text_has_no_places() => new SourcePlaces(Source.Empty, [0, 5]).Of([0, 5]).ShouldBeEmpty();
}
