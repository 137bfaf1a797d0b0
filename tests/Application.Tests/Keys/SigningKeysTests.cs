using Fadu.Application.Keys;

namespace Fadu.Application.Tests.Keys;

public sealed class SigningKeysTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task A_purpose_has_one_key_on_every_node_and_no_other_purpose_has_it()
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => new SigningKeys(fixture.Store.Tables)).ToArray();

        var keys = await Task.WhenAll(nodes.Select(node => node.OfAsync("workbook", default)));
        var later = await new SigningKeys(fixture.Store.Tables).OfAsync("workbook", default);
        var other = await nodes[0].OfAsync("link", default);

        keys.ShouldAllBe(key => key.SequenceEqual(later));
        later.Length.ShouldBe(SigningKeys.Length);
        other.SequenceEqual(later).ShouldBeFalse();
        (await nodes[0].OfAsync("workbook", default)).ShouldBeSameAs(keys[0]);
    }
}
