using Fadu.Application.Registers;
using Fadu.Indicators.Units;

namespace Fadu.Application.Tests.Registers;

public sealed class UnitMatchingTests
{
    private static readonly RegisterState State = RegisterState.Empty
        .With("unit/51", 1, new UnitRegistered("51", "Ａ市", "设区市", null, null))
        .With("unit/5101", 1, new UnitRegistered("5101", "锦江区（主城）", "区县", "51", "城区"))
        .With("unit/5102", 1, new UnitRegistered("5102", "青羊区", "区县", "51", "示范（一）"))
        .With("unit/510101", 1, new UnitRegistered("510101", "锦江村", "村", "5101", null))
        .With("unit/52", 1, new UnitRegistered("52", "b市", "设区市", null, null))
        .With("unit/52", 2, new UnitClosed("撤并", "51"));

    public static TheoryData<string> Filters => [.. Known.Keys];

    private static Dictionary<string, (UnitFilter Filter, string Codes)> Known { get; } = new()
    {
        ["nothing asked for"] = (new(), "51 5101 510101 5102 52"),
        ["codes"] = (new() { Code = new() { In = ["52", "5101", "nobody"] } }, "5101 52"),
        ["a prefix"] = (new() { Code = new() { StartsWith = "５101" } }, "5101 510101"),
        ["a part of the name"] = (new() { Name = new() { Contains = "锦江" } }, "5101 510101"),
        ["another width"] = (new() { Name = new() { Contains = "(主城)" } }, "5101"),
        ["another case and width"] = (new() { Name = new() { Contains = "a市" } }, "51"),
        ["capitals"] = (new() { Name = new() { Contains = "B" } }, "52"),
        ["a kind"] = (new() { Kind = new() { Eq = "区县" } }, "5101 5102"),
        ["a group of another width"] = (new() { Group = new() { Contains = "(一)" } }, "5102"),
        ["a parent"] = (new() { Parent = "51" }, "5101 5102"),
        ["all below"] = (new() { Within = "51" }, "51 5101 510101 5102"),
        ["all below nobody"] = (new() { Within = "nobody" }, ""),
        ["the top"] = (new() { IsTop = true }, "51 52"),
        ["not the top"] = (new() { IsTop = false }, "5101 510101 5102"),
        ["closed"] = (new() { Status = [UnitStatus.Closed] }, "52"),
        ["a code"] = (new() { Code = new() { Eq = "51" } }, "51"),
        ["the beginning of a name"] = (new() { Name = new() { StartsWith = "锦江", Contains = "村" } }, "510101"),
        ["a name letter by letter"] = (new() { Name = new() { Eq = "A市" } }, ""),
        ["any group"] = (new() { Group = new() }, "51 5101 510101 5102 52"),
        ["one of no kinds"] = (new() { Kind = new() { In = [] } }, ""),
        ["none of no filters"] = (new() { Or = [] }, ""),
        ["two at once"] = (new() { Kind = new() { Eq = "区县" }, Name = new() { Contains = "青" } }, "5102"),
        ["and"] = (new() { And = [new() { Kind = new() { Eq = "区县" } }, new() { Code = new() { StartsWith = "5101" } }] }, "5101"),
        ["or"] = (new() { Or = [new() { Kind = new() { Eq = "村" } }, new() { Status = [UnitStatus.Closed] }] }, "510101 52"),
        ["not"] = (new() { Not = new() { Within = "51" } }, "52"),
        ["not nothing"] = (new() { Not = new() }, ""),
        ["all of it"] = (new() { Within = "51", Or = [new() { Kind = new() { Eq = "村" } }, new() { Not = new() { Kind = new() { Eq = "区县" } } }] }, "51 510101"),
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_lets_through_what_it_asks_for_in_the_order_of_codes(string name) =>
        string.Join(' ', State.Search(Known[name].Filter).Select(unit => unit.Code)).ShouldBe(Known[name].Codes);

    [Fact]
    public void Without_a_filter_everything_is_let_through() => State.Search(null).Count().ShouldBe(5);
}
