using Fadu.Kernel;

namespace Fadu.Application.Differences;

/// <summary>Why two moments cannot be compared.</summary>
internal static class DifferenceProblems
{
    public static Problem Moments { get; } = new(
        "difference.moments", new("“从”的时间须早于“到”的时间，“到”不能晚于现在；请改时间", "'from' has to lie before 'to', and 'to' not in the future; change the moments"), "from");

    public static Problem NoRound(string round) => new(
        "difference.round_not_open", new($"那时评估轮次“{round}”还没有开启，请把“从”改晚一些", $"the round '{round}' was not open at that time; choose a later 'from'"), "from");

    public static Problem NoUnit(string unit) => new(
        "difference.unit_not_enrolled",
        new($"单位“{unit}”在其中一个时间没有参加这一轮次，请把“从”改到参评之后", $"the unit '{unit}' did not take part at one of the two moments; choose a 'from' after its enrolment"),
        "unit");
}
