using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

public sealed class UnitContextsTests
{
    private static readonly IndexSystem System =
        Whole(Sum("1", Leaf("1.1", 4, "[x] * PeerMax([x])", when: "[a] > 0"), Leaf("1.2", 6, "[得分.1.1] + [标准]"))) with
        {
            Parameters = [new() { Code = "std", Name = "标准", Type = ItemType.Decimal, Value = "0.5" }],
        };

    private static readonly RoundScores Scores = Round.Of(System)
        .Unit("甲", "x=1 a=1", "东").Unit("乙", "x=2 a=0", "东").Unit("丙", "x=3", "东", withdrawn: true).Unit("丁", "x=4 a=1", "西").Unit("戊", "x=0.5", "东")
        .Score();

    private readonly UnitContexts _contexts = new(Scores);

    [Fact]
    public void Peers_of_a_formula_are_those_to_whom_it_applies() =>
        Peers(_contexts.ForFormula(0, Scores.Indicator("1.1"))).ShouldBe([0, 4]);

    [Fact]
    public void Peers_of_a_condition_are_all_units_of_the_group() => Peers(_contexts.ForCondition(0)).ShouldBe([0, 1, 4]);

    [Fact]
    public void A_withdrawn_unit_has_no_peers() => Peers(_contexts.ForCondition(2)).ShouldBeEmpty();

    [Fact]
    public void Peers_have_peers_of_their_own() =>
        Peers((RowContext)_contexts.ForFormula(0, Scores.Indicator("1.1")).Peers[1]).ShouldBe([0, 4]);

    [Fact]
    public void Values_are_those_that_scoring_saw()
    {
        var context = _contexts.ForFormula(0, Scores.Indicator("1.2"));
        var parameters = Scores.Plan.System.Parameters.Select(one => one.Parameter).ToDictionary(one => one.Name);

        context.Unit.ShouldBe(0);
        context.ValueOf(parameters["x"]).ShouldBe(Value.Of(1m));
        context.ValueOf(parameters["上期.x"]).ShouldBe(Value.None(FormulaType.Number, MissingReason.NoPreviousValue));
        context.ValueOf(parameters["标准"]).ShouldBe(Value.Of(0.5m));
        context.ValueOf(Scores.Indicator("1.2").Formula!.Parameters[0]).ShouldBe(Value.Of(1m));
        _contexts.ForFormula(1, Scores.Indicator("1.2")).ValueOf(Scores.Indicator("1.2").Formula!.Parameters[0])
            .ShouldBe(Value.None(FormulaType.Number, MissingReason.DoesNotApply));
    }

    [Fact]
    public void A_node_has_no_formula() =>
        Should.Throw<ArgumentException>(() => _contexts.ForFormula(0, Scores.Indicator("1"))).Message.ShouldBe("1 has no formula. (Parameter 'leaf')");

    [Fact]
    public void Marks_that_no_formula_reads_are_not_kept() =>
        Should.Throw<ArgumentException>(() => _contexts.ForCondition(0).ValueOf(new Parameter { Kind = ParameterKind.Score, Key = "1", Name = "得分.1", Type = FormulaType.Number }))
            .Message.ShouldBe("No formula of the system reads [得分.1]. (Parameter 'parameter')");

    private static IEnumerable<int> Peers(RowContext context) => context.Peers.Cast<RowContext>().Select(peer => peer.Unit);
}
