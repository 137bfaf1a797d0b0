using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class IndicatorChangeTests
{
    private static readonly Indicator Leaf = Sketch.Leaf("1", 5, "[甲]");

    [Fact]
    public void It_says_what_changed()
    {
        Told(Leaf with { Marks = 4 }, "N").ShouldBe((true, false, false));
        Told(Leaf with { Formula = "[乙]" }, "N").ShouldBe((false, true, false));
        Told(Leaf with { OutOf = 4 }, "N").ShouldBe((false, true, false));
        Told(Leaf with { AppliesWhen = "true" }, "N").ShouldBe((false, true, false));
        Told(Leaf with { WhenMissing = WhenMissing.Skip }, "N").ShouldBe((false, true, false));
        Told(Leaf with { Aggregate = Aggregate.Min }, "N").ShouldBe((false, true, false));
        Told(Leaf, "M").ShouldBe((false, false, true));
        Told(Leaf with { Rule = "另" }, "N").ShouldBe((false, false, false));
    }

    [Fact]
    public void What_is_new_or_removed_is_not_changed()
    {
        Told(new IndicatorChange("1", null, Leaf, null, "N")).ShouldBe((false, false, false));
        Told(new IndicatorChange("1", Leaf, null, "N", null)).ShouldBe((false, false, false));
    }

    private static (bool Marks, bool Formula, bool Moved) Told(Indicator after, string parent) => Told(new IndicatorChange("1", Leaf, after, "N", parent));

    private static (bool Marks, bool Formula, bool Moved) Told(IndicatorChange change) => (change.MarksChanged, change.FormulaChanged, change.Moved);
}
