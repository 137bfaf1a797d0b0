using Fadu.Indicators.Rounds;
using Fadu.Kernel;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

/// <summary>Every command in every status: what happens, or the code of the refusal.</summary>
public sealed class RoundStatusTests
{
    private static readonly DateTimeOffset _at = AppealsUntil.AddDays(1);

    private static readonly Dictionary<string, Func<Round, Result<RoundEvent[]>>> _commands = new()
    {
        ["OpenRound"] = new OpenRound { Opening = Opened with { Name = "新一轮" }, System = RoundStage.System, Previous = null }.Decide,
        ["EnrolUnits"] = new EnrolUnits([new("u9", null, UnitStanding.Active)]).Decide,
        ["WithdrawUnit"] = new WithdrawUnit("u1", "撤并").Decide,
        ["EnrolEvaluator"] = new EnrolEvaluator("zhao", "赵", [], null).Decide,
        ["WithdrawEvaluator"] = new WithdrawEvaluator("zhang").Decide,
        ["EraseEvaluator"] = new EraseEvaluator("zhang", "本人要求").Decide,
        ["FormPanel"] = new FormPanel { Panel = "p2", Evaluators = ["zhang"], Items = ["visit"], System = RoundStage.System }.Decide,
        ["DissolvePanel"] = new DissolvePanel("p1").Decide,
        ["MoveDeadline"] = new MoveDeadline(Deadline.AddDays(1)).Decide,
        ["ExtendDeadline"] = new ExtendDeadline("u1", Deadline.AddDays(1), "灾情").Decide,
        ["AdoptRevision"] = new AdoptRevision { Revision = 2, Definition = RoundStage.System, Current = RoundStage.System, Unfit = [], HasValues = false }.Decide,
        ["DrawSample"] = new DrawSample("s", 1, new([], NotDrawnBefore: false)).Decide,
        ["PubliciseResults"] = new PubliciseResults
        {
            Revision = 1,
            Basis = Basis.Final,
            Position = "200",
            AppealsUntil = _at.AddDays(9),
            Results = [Result("u1"), Result("u2")],
            OpenAppeals = 0,
            At = _at,
        }.Decide,
        ["CloseRound"] = new CloseRound(0, _at).Decide,
    };

    [Theory]
    [InlineData("OpenRound", "RoundOpened", "round.exists", "round.exists", "round.exists")]
    [InlineData("EnrolUnits", "round.unknown", "UnitEnrolled", "UnitEnrolled", "round.closed")]
    [InlineData("WithdrawUnit", "round.unknown", "UnitWithdrawn", "UnitWithdrawn", "round.closed")]
    [InlineData("EnrolEvaluator", "round.unknown", "EvaluatorEnrolled", "EvaluatorEnrolled", "round.closed")]
    [InlineData("WithdrawEvaluator", "round.unknown", "EvaluatorWithdrawn", "EvaluatorWithdrawn", "round.closed")]
    [InlineData("EraseEvaluator", "round.unknown", "EvaluatorErased", "EvaluatorErased", "EvaluatorErased")]
    [InlineData("FormPanel", "round.unknown", "PanelFormed", "PanelFormed", "round.closed")]
    [InlineData("DissolvePanel", "round.unknown", "PanelDissolved", "PanelDissolved", "round.closed")]
    [InlineData("MoveDeadline", "round.unknown", "DeadlineMoved", "round.publicised", "round.closed")]
    [InlineData("ExtendDeadline", "round.unknown", "DeadlineExtended", "DeadlineExtended", "round.closed")]
    [InlineData("AdoptRevision", "round.unknown", "RevisionAdopted", "round.publicised", "round.closed")]
    [InlineData("DrawSample", "round.unknown", "SampleDrawn", "SampleDrawn", "round.closed")]
    [InlineData("PubliciseResults", "round.unknown", "ResultsPublicised", "field.reason", "round.closed")]
    [InlineData("CloseRound", "round.unknown", "round.not_publicised", "RoundClosed", "")]
    public void Every_command_in_every_status(string command, string none, string open, string publicised, string closed)
    {
        var outcomes = Enum.GetValues<RoundStatus>().Select(status => _commands[command](Fold(Until[status])))
            .Select(decided => string.Join(' ', decided.Value?.Select(happened => happened.GetType().Name) ?? decided.Problems.Select(problem => problem.Code)));

        outcomes.ShouldBe([none, open, publicised, closed]);
    }

    [Fact]
    public void No_command_is_left_out() =>
        typeof(Round).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Round).Namespace && type.GetMethod("Decide") is not null).Select(type => type.Name).Order()
            .ShouldBe(_commands.Keys.Order());
}
