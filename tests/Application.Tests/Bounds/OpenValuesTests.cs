using Fadu.Application.Bounds;
using Fadu.Indicators.Bounds;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Tests.Bounds;

public sealed class OpenValuesTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task What_is_open_depends_on_the_basis_and_on_whether_reports_are_believed()
    {
        var stage = await new RoundStage(fixture, "open").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 4);
        await stage.VerifyAsync(stage.Jia, "zhang", "fund", RoundStage.V(50m)).Done();
        await stage.SupplyAsync(stage.Jia, ("known", RoundStage.V(80m))).Done();

        Shown(await BoundsAsync(stage, stage.Jia, Basis.Reported, false)).ShouldBe("2.8 … 2.8 exact, open: ");
        Shown(await BoundsAsync(stage, stage.Yi, Basis.Reported, false)).ShouldBe("0 … 6 exact, open: fund has-cases settled");
        Shown(await BoundsAsync(stage, stage.Jia, Basis.Verified, false)).ShouldBe("3.6 … 7.6 exact, open: has-cases settled site");
        Shown(await BoundsAsync(stage, stage.Jia, Basis.Verified, true)).ShouldBe("4.4 … 6.4 exact, open: site");
    }

    [Fact]
    public async Task Of_an_accepted_submission_neither_reports_nor_grades_are_open_once_publicised_nothing_supplied_and_of_a_closed_round_nothing()
    {
        var stage = await new RoundStage(fixture, "shut").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", RoundStage.V(50m)), ("has-cases", RoundStage.V(false))).Done();
        await stage.AttachAsync(stage.Jia, "fund").Done();
        await stage.SubmitAsync(stage.Jia).Done();
        await OpenAsync("open: has-cases fund known settled site", "open: settled");
        await stage.VerifyAsync(stage.Jia, "zhang", "fund", RoundStage.V(50m)).Done();
        await stage.VerifyAsync(stage.Jia, "zhang", "has-cases", RoundStage.V(false)).Done();
        await stage.GradeAsync(stage.Jia, "zhang", "site", RoundStage.V("A")).Done();
        await stage.GradeAsync(stage.Jia, "wang", "site", RoundStage.V("A")).Done();
        await stage.AcceptAsync(stage.Jia, "zhang").Done();
        await OpenAsync("open: known", "open: ");
        await stage.Service.Rounds.PubliciseAsync(stage.Code, Basis.Verified, fixture.Clock.Now.AddDays(5), null, RoundStage.Office, default).Done();
        await OpenAsync("open: ", "open: ");
        Shown(await BoundsAsync(stage, stage.Yi, Basis.Verified, false)).ShouldBe("0 … 8 exact, open: fund has-cases settled site", "a unit that has not reported can still do so");
        fixture.Clock.Now = fixture.Clock.Now.AddDays(6);
        await stage.Service.Rounds.CloseAsync(stage.Code, RoundStage.Office, default).Done();
        Shown(await BoundsAsync(stage, stage.Yi, Basis.Verified, false)).ShouldEndWith("open: ");

        async Task OpenAsync(string verified, string reported)
        {
            Sorted(await BoundsAsync(stage, stage.Jia, Basis.Verified, false)).ShouldBe(verified.Split(' ')[1..].Order(StringComparer.Ordinal).Where(code => code.Length > 0));
            Sorted(await BoundsAsync(stage, stage.Jia, Basis.Reported, false)).ShouldBe(reported.Split(' ')[1..].Where(code => code.Length > 0));
        }
    }

    [Fact]
    public async Task Bounds_are_told_of_past_moments_and_other_revisions_but_not_of_the_future()
    {
        var stage = await new RoundStage(fixture, "bounds-then").BeginAsync();
        var before = fixture.Clock.Now;
        fixture.Clock.Now = before.AddHours(1);
        await stage.SubmitAsync(stage.Jia, 50, 4);
        var (sight, round, desk) = (await fixture.AsReporterAsync(stage.Jia), await stage.RoundAsync(), stage.Service.Bounds);

        Shown((await desk.FindAsync(sight, round, stage.Jia, new(Basis.Reported, false, null, 1), default)).Value!).ShouldBe("2.8 … 2.8 exact, open: ");
        Shown((await desk.FindAsync(sight, round, stage.Jia, new(Basis.Reported, false, before, null), default)).Value!).ShouldBe("0 … 6 exact, open: fund has-cases settled");
        (await RefusedAsync(stage.Jia, fixture.Clock.Now.AddDays(1), null)).ShouldBe("scores.as_of_future");
        (await RefusedAsync(stage.Jia, null, 7)).ShouldBe("revision.unknown");
        (await RefusedAsync(stage.Yi, null, null)).ShouldBe("round.unknown");

        async Task<string> RefusedAsync(string unit, DateTimeOffset? asOf, int? revision) =>
            (await desk.FindAsync(sight, round, unit, new(Basis.Reported, false, asOf, revision), default)).Problems.Single().Code;
    }

    private static string[] Sorted(UnitBounds bounds) => [.. bounds.Open.Select(one => one.Key).Order(StringComparer.Ordinal)];

    private static async Task<UnitBounds> BoundsAsync(RoundStage stage, string unit, Basis basis, bool asReported)
    {
        var moment = await (await stage.Service.Books.FindAsync(stage.Code, default))!.MomentAsync(basis, default);
        var row = moment.Reading.Scores.Table.Units.Select((one, place) => (one.Code, place)).Single(one => one.Code == unit).place;
        return OpenValues.BoundsOf(moment, row, asReported);
    }

    private static string Shown(UnitBounds bounds) => FormattableString.Invariant(
        $"{bounds.Total!.Least:0.##} … {bounds.Total.Most:0.##} {(bounds.Total.IsExact ? "exact" : "not exact")}, open: {string.Join(' ', bounds.Open.Select(one => one.Key))}");
}
