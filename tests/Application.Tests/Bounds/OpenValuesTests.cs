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

    private static async Task<UnitBounds> BoundsAsync(RoundStage stage, string unit, Basis basis, bool asReported)
    {
        var moment = await (await stage.Service.Books.FindAsync(stage.Code, default))!.MomentAsync(basis, default);
        var row = moment.Reading.Scores.Table.Units.Select((one, place) => (one.Code, place)).Single(one => one.Code == unit).place;
        return OpenValues.BoundsOf(moment, row, asReported);
    }

    private static string Shown(UnitBounds bounds) => FormattableString.Invariant(
        $"{bounds.Total!.Least:0.##} … {bounds.Total.Most:0.##} {(bounds.Total.IsExact ? "exact" : "not exact")}, open: {string.Join(' ', bounds.Open.Select(one => one.Key))}");
}
