using Fadu.Application.Commands;
using Fadu.EventStore.Events;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Kernel;
using Fadu.TestSupport.Stores;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Rounds;

/// <summary>Somebody else's command is carried out after a decision on what the book showed, and before it is stored.</summary>
public sealed class RoundQuietTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task A_value_that_is_reported_while_a_revision_is_adopted_has_to_fit_it()
    {
        var stage = await new RoundStage(fixture, "fits").BeginAsync();
        await stage.PublishAsync(stage.Definition with { Items = [.. stage.Definition.Items.Select(item => item.Code == "fund" ? item with { Max = 75 } : item)] });

        var refused = await AfterDecidingAsync(
            stage, rounds => rounds.AdoptAsync("fits", 2, null, Office, default), () => stage.ReportAsync(stage.Yi, ("fund", V(80))).Done()).Refused();
        await stage.ReportAsync(stage.Yi, ("fund", V(70))).Done();
        await AfterDecidingAsync(
            stage, rounds => rounds.AdoptAsync("fits", 2, null, Office, default), () => stage.ReportAsync(stage.Bing, ("fund", V(71))).Done()).Done();

        refused.ShouldBe(["round.values_do_not_fit fits-2"]);
        (await stage.RoundAsync()).Revision.ShouldBe(2);
    }

    [Fact]
    public async Task A_correction_while_results_are_publicised_is_in_the_results()
    {
        var stage = await new RoundStage(fixture, "exact").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 80, 10);
        await stage.VerifyAsync(stage.Jia, "zhang", "fund", V(80)).Done();

        await PubliciseAsync(stage, "exact", () => stage.DoAsync(
            stage.Jia, "zhang", (context, state) => new CorrectItem(context, "fund", V(50), "决算").Decide(state)).Done()).Done();

        (await PublicationAsync("exact")).Results.Single(one => one.Unit == stage.Jia).FirstLevel[0].Score.ShouldBe(2m);
    }

    [Fact]
    public async Task The_name_that_a_unit_gets_while_results_are_publicised_is_in_the_results()
    {
        var stage = await new RoundStage(fixture, "named").BeginAsync();
        var rename = new RenameUnit("甲新区");

        await PubliciseAsync(stage, "named", () => stage.Service.Units.ExecuteAsync(stage.Jia, rename, rename.Decide, Office, default).Done()).Done();

        (await PublicationAsync("named")).Results.Single(one => one.Unit == stage.Jia).Name.ShouldBe("甲新区");
    }

    [Fact]
    public async Task What_happens_to_the_previous_round_while_results_are_publicised_is_looked_at_too()
    {
        var stage = await new RoundStage(fixture, "former").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 80, 10);
        await stage.Service.Rounds.OpenAsync(stage.Opening with { Code = "latter", PreviousRound = "former" }, Office, default).Done();
        await stage.Service.Rounds.EnrolAsync("latter", [(stage.Jia, null)], Office, default).Done();
        EventPosition? verified = null;

        await PubliciseAsync(stage, "latter", async () => verified = (await stage.VerifyAsync(stage.Jia, "zhang", "fund", V(80)).Done()).Position).Done();

        (await SeenAsync("latter")).ShouldBeGreaterThanOrEqualTo(verified.ShouldNotBeNull());
    }

    [Fact]
    public async Task A_draft_does_not_delay_the_publication_nor_does_what_happens_in_another_round()
    {
        var (stage, other) = (await new RoundStage(fixture, "calm").BeginAsync(), await new RoundStage(fixture, "calm-x").BeginAsync());
        EventPosition? reported = null;

        await PubliciseAsync(
            stage,
            "calm",
            async () =>
            {
                reported = (await stage.ReportAsync(stage.Bing, ("fund", V(3))).Done()).Position;
                await other.SupplyAsync(other.Jia, ("known", V(90))).Done();
            }).Done();

        (await SeenAsync("calm")).ShouldBeLessThan(reported.ShouldNotBeNull());
    }

    [Fact]
    public async Task An_appeal_at_the_last_moment_keeps_the_round_from_being_closed_until_it_is_withdrawn()
    {
        var stage = await new RoundStage(fixture, "last").BeginAsync();
        var (now, until) = (fixture.Clock.Now, fixture.Clock.Now.AddMinutes(1));
        await stage.Service.Rounds.PubliciseAsync("last", Basis.Verified, until, null, Office, default).Done();
        fixture.Clock.Now = until.AddSeconds(1);

        var refused = await AfterDecidingAsync(stage, rounds => rounds.CloseAsync("last", Office, default), AppealAsync).Refused();
        await stage.DoAsync(stage.Yi, stage.Yi, (context, state) => new WithdrawAppeal(context, 1, null).Decide(state)).Done();
        await stage.Service.Rounds.CloseAsync("last", Office, default).Done();

        refused.ShouldBe(["round.appeals_open"]);
        (await stage.LastAsync(stage.Yi)).ShouldBe(new AppealWithdrawn(1, null));
        (await stage.RoundAsync()).Status.ShouldBe(RoundStatus.Closed);
        fixture.Clock.Now = now;

        async Task AppealAsync()
        {
            fixture.Clock.Now = until;
            await stage.DoAsync(stage.Yi, stage.Yi, (context, state) => new FileAppeal(context, "1.1", "经费算少了").Decide(state)).Done();
            fixture.Clock.Now = until.AddSeconds(1);
        }
    }

    private Task<Result<Done>> PubliciseAsync(RoundStage stage, string round, Func<Task> meanwhile) =>
        AfterDecidingAsync(stage, rounds => rounds.PubliciseAsync(round, Basis.Verified, stage.Deadline, null, Office, default), meanwhile, round);

    // The command has decided when it waits for the round, which a command on a submission has looked at that is still under way.
    private async Task<Result<Done>> AfterDecidingAsync(
        RoundStage stage, Func<Application.Rounds.RoundDesk, Task<Result<Done>>> command, Func<Task> meanwhile, string? round = null)
    {
        await using var held = await HeldStream.LookAtAsync(fixture.Options.ConnectionString, $"round/{round ?? stage.Code}");
        var outcome = command(stage.Service.Rounds);
        await held.SomebodyWaitsAsync();
        await meanwhile();
        await held.DisposeAsync();
        return await outcome;
    }

    private async Task<ResultsPublicised> PublicationAsync(string round) => (await fixture.HappenedAsync($"round/{round}")).OfType<ResultsPublicised>().Single();

    private async Task<EventPosition> SeenAsync(string round)
    {
        EventPosition.TryParse((await PublicationAsync(round)).Position, out var position).ShouldBeTrue();
        return position;
    }
}
