using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Revisions;
using Fadu.Indicators.Weights.Comparisons;
using Fadu.Indicators.Weights.Methods;
using Fadu.Indicators.Weights.Proposals;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Weights.Proposals;

public sealed class ApplyWeightsTests
{
    private static readonly WeightScope Top = new(null, false, [], null);

    private static readonly AhpMethod Third = new([new("甲", [new("1", "2", 3)])]);

    private static readonly IndexSystem Three = Drafted.System with
    {
        Indicators = [.. Drafted.System.Indicators.Select(indicator => indicator with { Marks = 4 }), Drafted.System.Indicators[0] with { Code = "3", Marks = 2 }],
    };

    private static readonly AhpMethod Circle = new([new("甲", [new("1", "2", 3), new("2", "3", 3), new("3", "1", 3)])]);

    [Fact]
    public void New_marks_go_into_the_draft() =>
        Draft(Drafted.System).When(new ApplyWeights(Top, Third, false).Decide).Then(new MarksChanged("1", 7.5m, 5), new MarksChanged("2", 2.5m, 5));

    [Fact]
    public void Without_a_draft_one_begins_on_the_newest_revision() =>
        Given(Started, First).When(new ApplyWeights(Top, Third, false).Decide).Then(new DraftStarted(Drafted.System, 1), new MarksChanged("1", 7.5m, 5), new MarksChanged("2", 2.5m, 5));

    [Fact]
    public void What_has_these_marks_already_stays()
    {
        Draft(Drafted.System).When(new ApplyWeights(Top, new EqualMethod(), false).Decide).ThenNothing();
        Given(Started, First).When(new ApplyWeights(Top, new EqualMethod(), false).Decide).ThenNothing();
    }

    [Fact]
    public void Contradictory_comparisons_are_taken_only_by_who_says_so()
    {
        Draft(Three).When(new ApplyWeights(Top, Circle, Accept: false).Decide).ThenRefused("weights.contradictory experts/0");
        Draft(Three).When(new ApplyWeights(Top, Circle, Accept: true).Decide).Then(new MarksChanged("1", 3.34m, 4), new MarksChanged("2", 3.33m, 4), new MarksChanged("3", 3.33m, 2));
    }

    [Fact]
    public void What_the_method_refuses_is_refused() =>
        Draft(Three).When(new ApplyWeights(Top, Third, true).Decide).ThenRefused("weights.comparison_missing experts/0");
}
