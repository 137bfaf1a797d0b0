using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class OpenRoundTests
{
    private static readonly OpenRound _command = new() { Opening = Opened, System = RoundStage.System, Previous = null };

    [Fact]
    public void A_round_is_opened()
    {
        var round = Given().When(_command.Decide).Then(Opened);

        (round.Status, round.Revision, round.Deadline, round.Opening).ShouldBe((RoundStatus.Open, 1, Deadline, Opened));
    }

    [Fact]
    public void Opening_it_again_changes_nothing() => Given(Running).When(_command.Decide).ThenNothing();

    [Fact]
    public void A_code_is_used_once() => Given(Opened).When((_command with { Opening = Opened with { Name = "另一轮" } }).Decide).ThenRefused("round.exists code");

    [Fact]
    public void A_previous_round_has_to_exist()
    {
        var opening = Opened with { PreviousRound = "r0" };

        Given().When((_command with { Opening = opening }).Decide).ThenRefused("round.unknown_previous previousRound");
        Given().When((_command with { Opening = opening, Previous = Round.None }).Decide).ThenRefused("round.unknown_previous previousRound");
        Given().When((_command with { Opening = opening, Previous = Fold(Running) }).Decide).Then(opening);
    }

    [Fact]
    public void Everything_that_does_not_fit_is_told_at_once() => Given().When(new OpenRound
    {
        Opening = Opened with
        {
            Code = "a/b",
            Name = " ",
            BandSet = "年度",
            Period = new(new(2026, 6, 1), new(2026, 5, 31)),
            Visibility = new(true, 0),
        },
        System = RoundStage.System,
        Previous = null,
    }.Decide).ThenRefused(
        "field.code code", "field.name name", "round.unknown_band_set bandSet", "round.period_reversed period", "round.deadline_before_period deadline", "round.smallest_group visibility");

    [Fact]
    public void The_revision_has_to_be_published() => Given().When((_command with { System = null }).Decide).ThenRefused("round.unknown_revision revision");

    // 00:30 on 1 January in Shanghai is still 31 December in Greenwich.
    [Fact]
    public void The_day_of_a_deadline_is_that_of_Shanghai()
    {
        var opening = Opened with { Deadline = DateTimeOffset.Parse("2024-12-31T16:30:00Z", global::System.Globalization.CultureInfo.InvariantCulture) };

        Given().When((_command with { Opening = opening }).Decide).Then(opening);
        Given().When((_command with { Opening = opening with { Deadline = opening.Deadline.AddHours(-1) } }).Decide).ThenRefused("round.deadline_before_period deadline");
    }
}
