using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Registers;
using Fadu.Application.Rounds;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Rounds;

public sealed class RoundTeamTests
{
    // wang and li grade together, zhang and wang too; chen sits in no panel, zhou was withdrawn.
    private static Round Round { get; } = new RoundEvent[]
    {
        new EvaluatorEnrolled("zhou", "周", [], null),
        new EvaluatorEnrolled("zhang", "张", [], null),
        new EvaluatorEnrolled("wang", "王", [], null),
        new EvaluatorEnrolled("li", "李", [], null),
        new EvaluatorEnrolled("chen", "陈", [], null),
        new EvaluatorWithdrawn("zhou"),
        new PanelFormed("p2", ["zhang", "wang"], ["site"]),
        new PanelFormed("p1", ["wang", "li"], ["plan"]),
        new SampleDrawn(1, "seed", 1, new([], false), 3, ["u1"]),
    }.Aggregate(Round.None, Round.Evolve);

    [Theory]
    [InlineData("office", Role.Coordinator, "chen li wang zhang zhou", "p1 p2", 1)]
    [InlineData("wang", Role.Evaluator, "li wang zhang", "p1 p2", 1)]
    [InlineData("li", Role.Evaluator, "li wang", "p1", 1)]
    [InlineData("chen", Role.Evaluator, "chen", "", 1)]
    [InlineData("zhou", Role.Evaluator, "", "", 0)]
    [InlineData("elsewhere", Role.Evaluator, "", "", 0)]
    [InlineData("wang", Role.Reporter, "", "", 0)]
    [InlineData("wang", Role.Administrator, "", "", 0)]
    public void Everybody_sees_of_the_team_what_it_is_part_of(string account, Role role, string evaluators, string panels, int samples)
    {
        var sight = new Sight(new() { Account = account, Grants = [new(role, role is Role.Reporter ? "u1" : null, false)], Language = Language.Chinese }, RegisterState.Empty);

        string.Join(' ', RoundTeam.Evaluators(sight, Round).Select(one => one.Key)).ShouldBe(evaluators);
        string.Join(' ', RoundTeam.Panels(sight, Round).Select(one => one.Key)).ShouldBe(panels);
        RoundTeam.Samples(sight, Round).Count.ShouldBe(samples);
    }

    [Fact]
    public void A_stranger_sees_nothing_of_it()
    {
        var sight = new Sight(Viewer.Stranger(Language.English), RegisterState.Empty);

        (RoundTeam.Evaluators(sight, Round).Any(), RoundTeam.Panels(sight, Round).Any(), RoundTeam.Samples(sight, Round).Count).ShouldBe((false, false, 0));
    }
}
