using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class RoundTests
{
    [Fact]
    public void The_stream_is_named_after_the_code() => Round.StreamOf("2026.中期").ShouldBe("round/2026.中期");

    [Theory]
    [InlineData("a/b")]
    [InlineData("")]
    public void A_code_that_no_round_has_names_no_stream(string code) => Should.Throw<ArgumentException>(() => Round.StreamOf(code));

    [Fact]
    public void An_evaluator_whose_name_was_erased_goes_by_the_account() =>
        Fold([.. Running, new EvaluatorEnrolled("zhang", null, [], null)]).Evaluators["zhang"].Name.ShouldBe("zhang");

    [Fact]
    public void A_unit_may_submit_until_the_later_of_deadline_and_extension()
    {
        var round = Fold([.. Running, new DeadlineExtended("u1", Deadline.AddDays(2), "灾情")]);

        round.DeadlineOf("u1").ShouldBe(Deadline.AddDays(2));
        round.DeadlineOf("u2").ShouldBe(Deadline);
        Round.Evolve(round, new DeadlineMoved(Deadline.AddDays(5))).DeadlineOf("u1").ShouldBe(Deadline.AddDays(5));
    }

    [Fact]
    public void A_withdrawn_unit_takes_part_again_once_it_is_enrolled_again()
    {
        Fold(Running).TakesPart("u3").ShouldBeFalse();
        Fold(Running).TakesPart("u9").ShouldBeFalse();
        Fold([.. Running, new UnitEnrolled("u3", "西")]).TakesPart("u3").ShouldBeTrue();
    }

    [Fact]
    public void What_was_verified_of_an_item_counts_until_its_measure_changes()
    {
        var round = Fold([.. Running, new RevisionAdopted(3, ["fund"], null)]);

        (round.Counts("fund", 1), round.Counts("fund", 3), round.Counts("trained", 1)).ShouldBe((false, true, true));
    }

    [Theory]
    [InlineData("zhang", "u1", true)]
    [InlineData("li", "u2", true)]
    [InlineData("li", "u1", false)]
    [InlineData("li", "u3", false)]
    [InlineData("wang", "u1", false)]
    public void Who_evaluates_whom(string account, string unit, bool evaluates) => Fold(Running).Evaluators[account].Evaluates(unit).ShouldBe(evaluates);

    [Fact]
    public void Units_see_each_other_before_publication_where_the_group_is_large_enough()
    {
        Fold(Running).ShowsPeers("东").ShouldBeFalse();
        Fold([.. Running, new UnitEnrolled("u4", "东")]).ShowsPeers("东").ShouldBeTrue();
        Fold([.. Running, new UnitEnrolled("u4", "东")]).ShowsPeers(null).ShouldBeFalse();
        Fold([.. Running, Publicised]).ShowsPeers("东").ShouldBeTrue();
        Fold([.. Running, new UnitEnrolled("u4", "东"), new UnitWithdrawn("u4", "撤并")]).ShowsPeers("东").ShouldBeFalse();
        Fold(Opened with { Visibility = new(BeforePublication: false, SmallestGroup: 1) }, new UnitEnrolled("u1", null)).ShowsPeers(null).ShouldBeFalse();
    }
}
