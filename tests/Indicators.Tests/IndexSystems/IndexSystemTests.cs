using System.Text.Json;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Tests.Checking;
using Fadu.TestSupport.Decisions;

namespace Fadu.Indicators.Tests.IndexSystems;

public sealed class IndexSystemTests
{
    [Fact]
    public void Systems_are_equal_by_all_that_is_written_in_them()
    {
        Full(1m).ShouldBe(Full(1.0m));
        Full(1m).GetHashCode().ShouldBe(Full(1.0m).GetHashCode());
        Full(1m).ShouldNotBe(Full(2m));
    }

    [Fact]
    public void A_system_comes_back_from_the_store_as_it_was()
    {
        var stored = JsonSerializer.Serialize(Full(1.50m), StoredJson.Options);

        JsonSerializer.Deserialize<IndexSystem>(stored, StoredJson.Options).ShouldBe(Full(1.50m));
        stored.ShouldContain("\"marks\":1.50");
        stored.ShouldContain("\"type\":\"integer\"", Case.Sensitive);
        stored.ShouldNotContain("isLeaf");
    }

    // A difference in the innermost list has to show.
    private static IndexSystem Full(decimal marks)
    {
        Given[] given = [new("甲", ["5"])];
        return Sketch.System with
        {
            Indicators = [Sketch.Node("N", null, Sketch.Leaf("1", 5, "[甲]") with { WhenMissing = WhenMissing.Skip, Examples = [new(given, marks, null)] })],
            Items = [Sketch.Count("a", "甲"), new() { Code = "g", Name = "级", Type = ItemType.Choice, Choices = [new("优", 1), new("差", 0)] }],
            Bands = [new("优", 9, 0.7m)],
            BandSets = [new("复核", [new("合格", 6, null)])],
            Vetoes = [new() { Code = "V", Name = "V", When = "[甲] > 9", BandsBySet = new Dictionary<string, string> { ["复核"] = "合格" } }],
            Statuses = [new() { Code = "S", Name = "注销", When = "[甲] > 9", BandSets = ["复核"] }],
            Gates = [new() { Code = "G", Name = "G", When = "[甲] > 0", Examples = [new(given, true)] }],
            Checks = [new() { Code = "C", Rule = "[甲] > 0", Message = "核对", Examples = [new(given, true)] }],
            Examples = [new("一", given, null, 5, null, new Dictionary<string, decimal> { ["1"] = marks })],
        };
    }
}
