using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class AdoptRevisionTests
{
    private static readonly AdoptRevision _command = new() { Revision = 2, Definition = RoundStage.System, Current = RoundStage.System, Unfit = [], PreviewHash = "ab12" };

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
    public void It_has_to_be_published_newer_and_with_the_bands_of_the_round()
    {
        Given(Running).When((_command with { Definition = null }).Decide).ThenRefused("round.unknown_revision revision");
        Given([.. Running, new RevisionAdopted(3, [], null)]).When((_command with { Definition = RoundStage.System with { BandSets = [] } }).Decide)
            .ThenRefused("round.revision_older revision", "round.unknown_band_set bandSet");
    }
}
