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
        ["codes"] = (new() { Codes = ["52", "5101", "nobody"] }, "5101 52"),
        ["a prefix"] = (new() { CodeStartsWith = "5101" }, "5101 510101"),
        ["a part of the name"] = (new() { NameContains = "锦江" }, "5101 510101"),
        ["another width"] = (new() { NameContains = "(主城)" }, "5101"),
        ["another case and width"] = (new() { NameContains = "a市" }, "51"),
        ["capitals"] = (new() { NameContains = "B" }, "52"),
        ["a kind"] = (new() { Kind = "区县" }, "5101 5102"),
        ["a group of another width"] = (new() { Group = "示范(一)" }, "5102"),
        ["a parent"] = (new() { Parent = "51" }, "5101 5102"),
        ["all below"] = (new() { Within = "51" }, "51 5101 510101 5102"),
        ["all below nobody"] = (new() { Within = "nobody" }, ""),
        ["the top"] = (new() { IsTop = true }, "51 52"),
        ["not the top"] = (new() { IsTop = false }, "5101 510101 5102"),
        ["closed"] = (new() { Status = UnitStatus.Closed }, "52"),
        ["two at once"] = (new() { Kind = "区县", NameContains = "青" }, "5102"),
        ["and"] = (new() { And = [new() { Kind = "区县" }, new() { CodeStartsWith = "5101" }] }, "5101"),
        ["or"] = (new() { Or = [new() { Kind = "村" }, new() { Status = UnitStatus.Closed }] }, "510101 52"),
        ["not"] = (new() { Not = new() { Within = "51" } }, "52"),
        ["not nothing"] = (new() { Not = new() }, ""),
        ["all of it"] = (new() { Within = "51", Or = [new() { Kind = "村" }, new() { Not = new() { Kind = "区县" } }] }, "51 510101"),
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_lets_through_what_it_asks_for_in_the_order_of_codes(string name) =>
        string.Join(' ', State.Search(Known[name].Filter).Select(unit => unit.Code)).ShouldBe(Known[name].Codes);

    [Fact]
    public void Without_a_filter_everything_is_let_through() => State.Search(null).Count().ShouldBe(5);
}
