using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class RevisionDifferenceTests
{
    private static readonly IndexSystem Before = Drafted.System;

    [Fact]
    public void Equal_revisions_do_not_differ() => RevisionDifference.Between(Before, Before with { Decimals = 2 }).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Each_kind_of_difference_counts()
    {
        IndexSystem[] others =
        [
            Before with { Name = "又" }, Before with { Items = [] }, Before with { Attributes = [] }, Before with { Indicators = [] },
            Before with { Bonuses = [] }, Before with { Deductions = [] }, Before with { Vetoes = [] }, Before with { Gates = [] },
            Before with { Statuses = [] }, Before with { Checks = [] }, Before with { Parameters = [] }, Before with { Bands = [] }, Before with { BandSets = [] },
            Before with { Edition = "2026" }, Before with { Source = "文件" }, Before with { Decimals = 1 }, Before with { Aggregate = Aggregate.Min },
            Before with { WhenMissing = WhenMissing.Skip }, Before with { BonusCap = 1 }, Before with { DeductionCap = 1 }, Before with { Code = "x" },
        ];

        others.ShouldAllBe(other => !RevisionDifference.Between(Before, other).IsEmpty);
    }

    [Fact]
    public void Items_are_added_removed_and_changed_by_their_codes()
    {
        var (a, b, c) = (Sketch.Count("a", "甲"), Sketch.Count("b", "乙"), Sketch.Count("c", "丙"));

        var difference = RevisionDifference.Between(Before, Before with { Items = [c, a with { Max = 5 }] });

        difference.Items.ShouldBe([new("a", a, a with { Max = 5 }), new("b", b, null), new("c", null, c)]);
        difference.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void Attributes_are_told_apart_from_items() =>
        RevisionDifference.Between(Before, Before with { Attributes = [] }).Attributes.Select(change => (change.Code, change.After)).ShouldBe([("p", null)]);

    [Fact]
    public void Indicators_are_compared_on_all_levels_without_those_below()
    {
        var (one, two) = (Before.Indicators[0], Before.Indicators[1]);
        var node = Sketch.Node("N", 5, two with { Marks = 4, OutOf = 5 });

        RevisionDifference.Between(Before, Before with { Indicators = [one, node] }).Indicators.ShouldBe(
            [new("2", two, two with { Marks = 4, OutOf = 5 }, null, "N"), new("N", null, node with { Children = [] }, null, null)]);
    }

    [Fact]
    public void A_move_alone_is_a_change()
    {
        var system = Before with { Indicators = [Sketch.Node("N", null, Sketch.Leaf("1", 5, "1")), Sketch.Node("M", null, Sketch.Leaf("2", 5, "1"))] };
        var moved = Before with { Indicators = [Sketch.Node("N", null, Sketch.Leaf("2", 5, "1")), Sketch.Node("M", null, Sketch.Leaf("1", 5, "1"))] };

        RevisionDifference.Between(system, moved).Indicators.Select(change => (change.Code, change.Moved, change.ParentAfter)).ShouldBe([("1", true, "M"), ("2", true, "N")]);
    }

    [Fact]
    public void Rules_parameters_and_bands_are_compared_by_code_or_name()
    {
        var difference = RevisionDifference.Between(Before, Before with
        {
            Bonuses = [],
            Deductions = [],
            Vetoes = [],
            Gates = [],
            Statuses = [],
            Checks = [],
            Parameters = [Before.Parameters[0] with { Value = "90%" }],
            Bands = [],
            BandSets = [new("创建", [])],
        });

        difference.Bonuses.ShouldBe([new("J1", Before.Bonuses[0], null)]);
        difference.Deductions.ShouldBe([new("K1", Before.Deductions[0], null)]);
        difference.Vetoes.ShouldBe([new("V1", Before.Vetoes[0], null)]);
        difference.Gates.ShouldBe([new("G1", Before.Gates[0], null)]);
        difference.Statuses.ShouldBe([new("S1", Before.Statuses[0], null)]);
        difference.Checks.ShouldBe([new("C1", Before.Checks[0], null)]);
        difference.Parameters.ShouldBe([new("std", Before.Parameters[0], Before.Parameters[0] with { Value = "90%" })]);
        difference.BandSets.ShouldBe([new("", new("", Before.Bands), new("", [])), new("复核", Before.BandSets[0], null), new("创建", null, new("创建", []))]);
        (difference.System, difference.Items.Count, difference.Indicators.Count).ShouldBe((null, 0, 0));
    }

    [Fact]
    public void The_frame_of_the_system_is_compared_without_its_parts()
    {
        var change = RevisionDifference.Between(Before, Before with { FullMarks = 12, Vetoes = [] }).System!;

        (change.Before!.FullMarks, change.After!.FullMarks, change.After.Vetoes.Count).ShouldBe((10, 12, 0));
    }

    [Fact]
    public void Of_two_things_with_one_code_the_first_counts() =>
        RevisionDifference.Between(Before, Before with { Items = [.. Before.Items, Sketch.Count("a", "又甲")] }).IsEmpty.ShouldBeTrue();
}
