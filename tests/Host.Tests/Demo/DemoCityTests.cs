using Fadu.Catalog;
using Fadu.Host.Demo;

namespace Fadu.Host.Tests.Demo;

public sealed class DemoCityTests
{
    public static TheoryData<string> Systems => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "indicators"), "*.yaml").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Systems))]
    public void A_city_can_be_drawn_and_scored_for_every_system_that_ships(string name)
    {
        var run = CommandRun.Of("demo", "--system", Path.Combine(AppContext.BaseDirectory, "indicators", name), "--unit", "QX01");

        run.Error.ShouldBeEmpty();
        run.Exit.ShouldBe(0);
    }

    [Fact]
    public void The_newest_district_has_no_year_before()
    {
        var city = DemoCity.Of(SystemFile.Load(Path.Combine(AppContext.BaseDirectory, "indicators", "bwzq.yaml")).System!);

        city.Current.ShouldContain("QX16,青阳新区,");
        city.Previous.ShouldNotContain("QX16");
        city.Previous.ShouldContain("QX15,");
    }
}
