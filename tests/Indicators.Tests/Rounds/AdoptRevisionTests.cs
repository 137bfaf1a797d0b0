using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class AdoptRevisionTests
{
    private static readonly AdoptRevision _command = new() { Revision = 2, Definition = RoundStage.System, Current = RoundStage.System, Unfit = [], HasValues = true, Preview = new("ab12", []) };

    [Fact]
    public void A_round_goes_on_under_another_revision() =>
        Given(Running).When(_command.Decide).Then(new RevisionAdopted(2, [], "ab12")).Revision.ShouldBe(2);

    [Fact]
    public void Items_with_another_type_or_unit_of_measure_and_new_ones_have_to_be_verified_again()
    {
        var next = RoundStage.System with
        {
            Items =
            [
                .. RoundStage.System.Items.Select(item => item.Code switch
                {
                    "fund" => item with { MeasurementUnit = "万元" },
                    "trained" => item with { Type = ItemType.Decimal },
                    "open" => item with { Name = "清单公开", Evidence = null },
                    "cases" => item with { Max = 10 },
                    _ => item,
                }).Where(item => item.Code != "note"),
                new() { Code = "new", Name = "新项", Type = ItemType.Integer },
            ],
        };

        Given(Running).When((_command with { Definition = next }).Decide).Then(new RevisionAdopted(2, ["fund", "trained", "new"], "ab12"));
    }

    [Fact]
    public void The_revision_that_stands_changes_nothing_also_after_publication()
    {
        var same = _command with { Revision = 1, Unfit = [new("u1", "fund", "-1")] };

        Given(Running).When(same.Decide).ThenNothing();
        Given([.. Running, Publicised]).When(same.Decide).ThenNothing();
    }

    [Fact]
    public void A_unit_whose_values_do_not_fit_stops_it_by_name()
    {
        var decided = Given(Running).When((_command with { Unfit = [new("u2", "trained", "1500"), new("u1", "fund", "很多"), new("u2", "open", "5")] }).Decide);

        decided.ThenRefused("round.values_do_not_fit u2", "round.values_do_not_fit u1");
        decided.Problems[0].In(Language.English).ShouldBe(
            "u2: values do not fit the new revision: trained is 1500; open is 5; have them corrected first, or admit them in the revision");
    }

    [Fact]
    public void Where_values_count_the_preview_has_to_have_been_seen_and_nowhere_else()
    {
        Given(Running).When((_command with { Preview = null }).Decide).ThenRefused("round.preview_needed previewHash");
        Given(Running).When((_command with { Preview = null, HasValues = false }).Decide).Then(new RevisionAdopted(2, [], null));
    }

    [Fact]
    public void A_preview_of_something_else_stops_it_also_where_none_was_needed() =>
        Given(Running).When((_command with { Preview = new("ab12", null), HasValues = false }).Decide).ThenRefused("round.preview_other previewHash");

    [Fact]
    public void A_preview_that_does_not_hold_any_more_stops_it_with_what_would_come_out_otherwise()
    {
        var decided = Given(Running).When((_command with
        {
            Preview = new("ab12", [new(new("u1", "甲", 3, "良好", []), new("u1", "甲", null, null, ["V1", "V2"])), new(null, new("u2", "乙", 1, "优秀", []))]),
        }).Decide);

        decided.ThenRefused("round.preview_stale previewHash", "round.preview_stale u1", "round.preview_stale u2");
        decided.Problems.Select(problem => problem.Message.English).ShouldBe(
        [
            "things have changed since the preview: 2 units would come out with another rank, band or veto; preview again and adopt what you see then",
            "甲: previewed as rank 3, 良好, would now be no rank, no band, veto V1 V2",
            "乙: previewed as not taking part, would now be rank 1, 优秀",
        ]);
        decided.Problems[1].Message.Chinese.ShouldBe("甲：预览是第 3 名、良好，现在会是不排名、无等次、否决 V1 V2");
    }

    [Fact]
    public void Of_many_units_that_come_out_otherwise_some_are_told_and_all_are_counted()
    {
        OutcomeChange[] changes = [.. Enumerable.Range(1, 33).Select(i => new OutcomeChange(null, new($"u{i}", $"u{i}", i, null, [])))];

        var decided = Given(Running).When((_command with { Preview = new("ab12", changes) }).Decide);

        decided.Problems.Count.ShouldBe(21);
        decided.Problems[0].Message.English.ShouldContain("33 units would come out with another rank, band or veto; the first 20 follow");
    }

    [Fact]
    public void It_has_to_be_published_newer_and_with_the_bands_of_the_round()
    {
        Given(Running).When((_command with { Definition = null }).Decide).ThenRefused("round.unknown_revision revision");
        Given([.. Running, new RevisionAdopted(3, [], null)]).When((_command with { Definition = RoundStage.System with { BandSets = [] } }).Decide)
            .ThenRefused("round.revision_older revision", "round.unknown_band_set bandSet");
    }
}
