using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class DraftCheckTests
{
    [Fact]
    public void A_sound_draft_comes_checked_with_its_examples_run()
    {
        var check = DraftCheck.Of(With(new MarksExample([new("甲", ["5"])], 0.5m, null)));

        (check.System is null, check.Findings.Count, check.Examples).ShouldBe((false, 0, 1));
    }

    [Fact]
    public void A_failed_example_is_a_fault_and_leaves_a_system_to_preview()
    {
        var check = DraftCheck.Of(With(new MarksExample([new("甲", ["5"])], 0.6m, null)));

        check.Faults.Select(fault => (fault.Code, fault.Path)).ShouldBe([("example.marks", "/indicators/2/examples/0/marks")]);
        check.System.ShouldNotBeNull();
    }

    [Fact]
    public void Where_a_formula_cannot_be_read_no_example_is_run()
    {
        var check = DraftCheck.Of(Sketch.With(Sketch.Leaf("3", 1, "[丙]") with { Examples = [new([], 0.6m, null)] }));

        check.Faults.Select(fault => fault.Code).ShouldBe(["formula.unknown_name"]);
        (check.System, check.Examples).ShouldBe((null, 0));
    }

    [Fact]
    public void A_warning_is_no_fault()
    {
        var check = DraftCheck.Of(Sketch.With(Sketch.Leaf("3", 1, "[甲]")));

        check.Faults.ShouldBeEmpty();
        check.Findings.Select(finding => finding.Severity).ShouldBe([FindingSeverity.Warning]);
    }

    private static IndexSystem With(MarksExample example) => Sketch.With(Sketch.Leaf("3", 1, "[甲] / 10") with { Examples = [example] });
}
