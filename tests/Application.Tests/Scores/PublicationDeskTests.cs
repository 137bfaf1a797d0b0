using Fadu.Application.Scores;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Scores;

public sealed class PublicationDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task What_was_publicised_stays_whatever_changes_later_and_is_corrected_by_a_further_publication()
    {
        var stage = await new RoundStage(fixture, "publish").BeginAsync();
        foreach (var unit in new[] { stage.Jia, stage.Yi, stage.Bing })
            await stage.AcceptAsync(unit, 100, 10, "A", 100);
        (await AllAsync(stage.Code)).ShouldBeEmpty();
        await stage.Service.Rounds.PubliciseAsync(stage.Code, Basis.Verified, fixture.Clock.Now.AddDays(10), null, Office, default).Done();
        var first = (await AllAsync(stage.Code)).ShouldHaveSingleItem();
        fixture.Clock.Now += TimeSpan.FromDays(11);
        var rename = new RenameUnit("改名区");
        await stage.Service.Units.ExecuteAsync(stage.Jia, rename, rename.Decide, Office, default).Done();
        await stage.DoAsync(new WithdrawUnit(stage.Bing, "撤并"), it => it.Decide).Done();
        await stage.Service.Rounds.PubliciseAsync(stage.Code, Basis.Final, null, "更正名称", Office, default).Done();

        var all = await AllAsync(stage.Code);
        all.Select(one => (one.Results.Number, one.Results.CorrectionNotice, one.Results.Results.Count)).ShouldBe([(2, "更正名称", 2), (1, null, 3)]);
        var desk = new PublicationDesk(fixture.Store);
        var again = (await desk.FindAsync(await fixture.Service.Register.ReadAsync(default), stage.Code, 1, default)).ShouldNotBeNull();
        again.Results.Results.Select(result => (result.Unit, result.Name, result.Total, result.Rank)).ShouldBe(first.Results.Results.Select(result => (result.Unit, result.Name, result.Total, result.Rank)));
        again.Results.Results[0].Name.ShouldBe("甲区");
        (await desk.FindAsync(await fixture.Service.Register.ReadAsync(default), stage.Code, null, default))!.Results.Number.ShouldBe(2);
        (await desk.FindAsync(await fixture.Service.Register.ReadAsync(default), stage.Code, 3, default)).ShouldBeNull();
    }

    private async Task<IReadOnlyList<PublishedRound>> AllAsync(string round) =>
        await fixture.Service.Publications.AllAsync(await fixture.Service.Register.ReadAsync(default), round, default);
}
