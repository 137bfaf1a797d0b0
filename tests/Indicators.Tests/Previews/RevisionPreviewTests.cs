using System.Globalization;
using Fadu.Indicators.Differences;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;
using Xunit.Abstractions;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Previews;

public sealed class RevisionPreviewTests(ITestOutputHelper output)
{
    private static readonly IndexSystem System = Whole(Leaf("1", 10, "[x]", 10), Leaf("2", 10, "[y]", 10)) with
    {
        Bands = [new("好", 12, null), new("差", 0, null)],
        Vetoes = [new() { Code = "V1", Name = "一票", When = "[x] < 2" }],
        Gates = [new() { Code = "G1", Name = "门槛", When = "[y] > 0" }],
    };

    // 1 is worth 16 of 20, the veto strikes from 3 down, the gate asks for more than 3.
    private static readonly IndexSystem Heavier = System with
    {
        Indicators = [System.Indicators[0] with { Marks = 16 }, System.Indicators[1] with { Marks = 4 }],
        Vetoes = [System.Vetoes[0] with { When = "[x] < 3" }],
        Gates = [System.Gates[0] with { When = "[y] > 3" }],
    };

    private static readonly Round Units = Round.Of(System)
        .Unit("甲", "x=10 y=4", "东").Unit("乙", "x=2 y=10", "东").Unit("丙", "x=8 y=3", "东").Unit("丁", "x=5 y=5", "西").Unit("戊", "x=9 y=9", "西", withdrawn: true);

    public static TheoryData<int> Seeds => [20_261_122, 20_261_123, 20_261_124];

    [Fact]
    public void Every_unit_is_shown_before_and_after()
    {
        Preview().Units().Select(Shown).ShouldBe(
        [
            "甲 14 → 17.6 (+3.6), 1 → 1, 好 → 好",
            "乙 12 → 7.2 (-4.8), 2 → 2, 好 → 差, struck V1",
            "丙 11 → 14 (+3), 3 → -, 差 → 好",
            "丁 10 → 10 (0), 1 → 1, 差 → 差",
        ]);
    }

    [Fact]
    public void The_whole_and_each_group_are_added_up()
    {
        var preview = Preview();

        Shown(preview.Whole).ShouldBe("4 units, 11.75 → 12.2 (0.45), up 2 down 1, rank up 0 down 0, entering 0 leaving 1, bands 2, vetoes 1, 好 2 → 2, 差 2 → 2, correlation ");
        preview.Groups.Select(one => $"{one.Group}: {Shown(one.Figures)}").ShouldBe(
        [
            "东: 3 units, 12.333333333333 → 12.933333333333 (0.6), up 2 down 1, rank up 0 down 0, entering 0 leaving 1, bands 2, vetoes 1, 好 2 → 2, 差 1 → 1, correlation 1",
            "西: 1 units, 10 → 10 (0), up 0 down 0, rank up 0 down 0, entering 0 leaving 0, bands 0, vetoes 0, 好 0 → 0, 差 1 → 1, correlation ",
        ]);
        preview.Crossings.ShouldBe([new("好", "差", 1), new("差", "好", 1)]);
        preview.Vetoes.ShouldBe([new("V1", "一票", 1, 0)]);
    }

    [Fact]
    public void Who_gains_and_loses_most_is_told_with_the_reason()
    {
        var preview = Preview();

        preview.Gains(1).Select(Shown).ShouldBe(["甲: Weights 3.6; 1 10 → 16, 2 4 → 1.6"]);
        preview.Gains(9).Select(one => one.Unit.Unit.Code).ShouldBe(["甲", "丙"]);
        preview.Losses(9).Select(Shown).ShouldBe(["乙: Weights -4.8; 1 2 → 3.2, 2 10 → 4"]);
        preview.Losses(9)[0].Difference.BandSteps.ShouldBe([new(DifferenceKind.Weights, "好", "差")]);
        preview.Gains(0).ShouldBeEmpty();
    }

    [Fact]
    public void A_formula_that_was_rewritten_is_told_apart_from_the_weights()
    {
        var before = Units.Score();
        var rewritten = Heavier with { Indicators = [Heavier.Indicators[0], Heavier.Indicators[1] with { Formula = "[y] / 2" }] };

        var preview = new RevisionPreview(before, ScoringPlan.Compile(rewritten.Check(), before.Plan).Score(before.Table, null, before));

        preview.Losses(1).Select(Shown).ShouldBe(["乙: Weights -4.8, Formulas -2; 1 2 → 3.2, 2 10 → 2"]);
    }

    [Fact]
    public void Bands_and_vetoes_that_a_revision_has_alone_are_counted_with_their_names()
    {
        var before = Units.Score();
        var renamed = System with { Bands = [new("优", 13, null), new("差", 11, null)], Vetoes = [new() { Code = "V2", Name = "新", When = "[x] < 6", Effect = VetoEffect.Commendation }] };

        var preview = new RevisionPreview(before, ScoringPlan.Compile(renamed.Check(), before.Plan).Score(before.Table, null, before));

        preview.Whole.Bands.ShouldBe([new("优", 0, 1), new("差", 2, 2), new("好", 2, 0), new(null, 0, 1)]);
        preview.Crossings.ShouldBe([new("差", null, 1), new("好", "优", 1), new("好", "差", 1)]);
        preview.Vetoes.ShouldBe([new("V2", "新", 2, 0)]);
    }

    [Fact]
    public void The_same_revision_touches_nobody()
    {
        var before = Units.Score();
        var preview = new RevisionPreview(before, before);

        preview.Units().ShouldAllBe(unit => !unit.IsTouched);
        (preview.Gains(3).Count, preview.Losses(3).Count, preview.Crossings.Count, preview.Vetoes.Count).ShouldBe((0, 0, 0, 0));
        preview.Hash.ShouldBe(Outcomes.HashOf(before));
    }

    [Fact]
    public void Scores_of_other_units_cannot_be_held_against_each_other() =>
        Should.Throw<ArgumentException>(() => new RevisionPreview(Units.Score(), Round.Of(System).Unit("甲", "x=1 y=1").Score())).ParamName.ShouldBe("after");

    [Theory, MemberData(nameof(Seeds))]
    public void It_promises_what_scoring_from_scratch_gives_and_the_parts_add_up(int seed)
    {
        output.WriteLine($"seed {seed}");
        for (var run = seed; run < seed + 8; run++)
        {
            var rounds = new RandomRounds(run);
            var (one, two) = (rounds.System().Check(), rounds.System().Check());
            var before = ScoringPlan.Compile(one).Score(rounds.Table(one), null);
            var drawn = rounds.Table(two);
            RoundTable table = new(before.Table.Units, drawn.Columns.Where(pair => pair.Value.Rows == before.Count).ToDictionary(pair => pair.Key, pair => pair.Value));
            var preview = new RevisionPreview(before, ScoringPlan.Compile(two, before.Plan).Score(table, null, before));
            var scratch = ScoringPlan.Compile(two).Score(table, null);

            preview.Hash.ShouldBe(Outcomes.HashOf(scratch), $"seed {run}");
            var units = preview.Units().ToArray();
            units.Select(unit => (unit.TotalAfter, unit.RankAfter, unit.BandAfter)).ShouldBe(units.Select(unit => (scratch.Total(unit.Row), scratch.Rank(unit.Row), scratch.Band(unit.Row))), $"seed {run}");
            preview.Whole.Units.ShouldBe(units.Length);
            (preview.Whole.Up, preview.Whole.Down).ShouldBe((units.Count(unit => unit.Change > 0), units.Count(unit => unit.Change < 0)), $"seed {run}");
            (preview.Whole.RankUp, preview.Whole.RankDown).ShouldBe((units.Count(unit => unit.Rise > 0), units.Count(unit => unit.Rise < 0)), $"seed {run}");
            (preview.Whole.Entering, preview.Whole.Leaving).ShouldBe((units.Count(unit => unit.Enters), units.Count(unit => unit.Leaves)), $"seed {run}");
            preview.Crossings.Sum(crossing => crossing.Units).ShouldBe(units.Count(unit => unit.BandBefore != unit.BandAfter), $"seed {run}");
            preview.Groups.Sum(group => group.Figures.Up).ShouldBe(preview.Whole.Up, $"seed {run}");
            preview.Gains(3).Select(one => one.Unit.Change).ShouldBe(units.Where(unit => unit.Change > 0).Select(unit => unit.Change).OrderDescending().Take(3), $"seed {run}");
            preview.Losses(3).Concat(preview.Gains(3)).ShouldAllBe(one => one.Difference.Total.Parts.Sum(part => part.Marks) == one.Unit.Change, $"seed {run}");
        }
    }

    private static RevisionPreview Preview()
    {
        var before = Units.Score();
        return new(before, ScoringPlan.Compile(Heavier.Check(), before.Plan).Score(before.Table, null, before));
    }

    private static string Shown(PreviewedUnit unit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{unit.Unit.Code} {unit.TotalBefore:0.##} → {unit.TotalAfter:0.##} ({unit.Change:+0.##;-0.##;0}), {Place(unit.RankBefore)} → {Place(unit.RankAfter)}, {unit.BandBefore} → {unit.BandAfter}{(unit.Struck is [] ? "" : $", struck {string.Join(' ', unit.Struck)}")}");

    private static string Place(int? rank) => rank is { } place ? $"{place}" : "-";

    private static string Shown(PreviewFigures one) => string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Units} units, {one.MeanBefore:0.############} → {one.MeanAfter:0.############} ({one.MeanChange:0.############}), up {one.Up} down {one.Down}, rank up {one.RankUp} down {one.RankDown}, entering {one.Entering} leaving {one.Leaving}, bands {one.BandChanged}, vetoes {one.VetoChanged}, {string.Join(", ", one.Bands.Select(band => $"{band.Band} {band.Before} → {band.After}"))}, correlation {one.RankCorrelation}");

    private static string Shown(UnitReason one) => string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Unit.Unit.Code}: {string.Join(", ", one.Difference.Total.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Kind} {part.Marks:0.##}")))}; {string.Join(", ", one.Difference.Indicators.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Code} {figure.Before:0.##} → {figure.After:0.##}")))}");
}
