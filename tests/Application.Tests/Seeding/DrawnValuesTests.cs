using Fadu.Application.Seeding;
using Fadu.Catalog;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Application.Tests.Seeding;

public sealed class DrawnValuesTests
{
    public static TheoryData<string> Systems => ["bwzq.yaml", "fzsy.yaml", "lzpy.yaml", "mzfz.yaml", "sfxj.yaml"];

    [Theory, MemberData(nameof(Systems))]
    public void Every_value_is_one_that_its_item_admits(string file)
    {
        var typical = new TypicalValues(SystemFile.Load(RepositoryFolder.System(file)).System!);

        foreach (var seed in Enumerable.Range(1, 300))
        {
            var values = new DrawnValues(typical, seed, isPrevious: seed % 2 == 0);
            foreach (var (name, item) in typical.Named)
                ItemValueReader.ToValue(item, item.From is ItemSource.Evaluator ? values.GradeOf(name, seed % 5) : values.Of(name)).Problem.ShouldBeNull($"{name}, seed {seed}");
        }
    }

    [Fact]
    public void What_a_check_calls_a_part_is_never_more_than_its_whole()
    {
        var typical = new TypicalValues(SystemFile.Load(RepositoryFolder.System("bwzq.yaml")).System!);

        typical.WholeOf("考试合格人数").ShouldBe("应考人数");
        foreach (var values in Enumerable.Range(1, 300).Select(seed => new DrawnValues(typical, seed, isPrevious: false)))
        {
            foreach (var (part, whole) in typical.Named.Keys.Select(name => (name, typical.WholeOf(name))).Where(pair => pair.Item2 is not null))
                values.Of(part).Number!.Value.ShouldBeLessThanOrEqualTo(values.Of(whole!).Number!.Value, part);
        }
    }

    [Fact]
    public void The_usual_is_what_the_worked_examples_show()
    {
        var typical = new TypicalValues(SystemFile.Load(RepositoryFolder.System("bwzq.yaml")).System!);

        typical.Number("普法经费").ShouldNotBeNull().ShouldBeInRange(700_000, 1_100_000);
        var funds = Enumerable.Range(1, 500).Select(seed => new DrawnValues(typical, seed, isPrevious: false).Of("普法经费").Number!.Value).Order().ToArray();
        funds[250].ShouldBeInRange(500_000, 1_200_000);
        (funds[^1] / funds[0]).ShouldBeGreaterThan(5);
    }
}
