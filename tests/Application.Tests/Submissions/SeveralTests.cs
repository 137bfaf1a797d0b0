using Fadu.Application.Submissions;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Submissions;

public sealed class SeveralTests
{
    private static readonly Problem Short = new("item.short", new("太少", "too little"), "fund");

    private static readonly Problem Late = new("item.late", new("太晚", "too late"), "settled");

    [Fact]
    public void Each_decision_sees_what_those_before_it_did()
    {
        var seen = new List<string>();

        var decided = Several.Decide(Submission.None, [state => Report(state, "fund", 1), state => Report(state, "fund", 2), _ => Array.Empty<SubmissionEvent>(), state => Report(state, "settled", 3)]);

        decided.Value.ShouldBe([new ItemReported("fund", V(1)), new ItemReported("fund", V(2)), new ItemReported("settled", V(3))]);
        seen.ShouldBe(["fund: ", "fund: 1", "settled: "]);

        Result<SubmissionEvent[]> Report(Submission state, string item, decimal value)
        {
            seen.Add($"{item}: {state.Item(item).Draft?.Number}");
            return new SubmissionEvent[] { new ItemReported(item, V(value)) };
        }
    }

    [Fact]
    public void One_refusal_leaves_nothing_done_and_every_refusal_is_told_once()
    {
        var decided = Several.Decide(Submission.None, [_ => Short, _ => new SubmissionEvent[] { new ItemReported("fund", V(1)) }, _ => new[] { Late, Short }, _ => Short]);

        decided.Value.ShouldBeNull();
        decided.Problems.ShouldBe([Short, Late]);
    }

    [Fact]
    public void Of_no_decisions_nothing_comes() => Several.Decide(Submission.None, []).Value.ShouldBe([]);
}
