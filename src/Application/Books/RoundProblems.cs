using Fadu.Kernel;

namespace Fadu.Application.Books;

/// <summary>What a caller is told where there is no such round.</summary>
internal static class RoundProblems
{
    /// <summary>The code is that of no round; the same words as the decisions use.</summary>
    public static Problem Unknown(string code) => new(
        "round.unknown", new($"没有编号为“{code}”的评估轮次，请核对编号", $"there is no round '{code}'; check the code"), "round");

    /// <summary>The index system has no such published revision.</summary>
    public static Problem UnknownRevision(string system, int number) => new(
        "revision.unknown",
        new($"指标体系 {system} 没有已发布的第 {number} 版，请核对版本号", $"the index system {system} has no published revision {number}; check the number"),
        "revision");

    /// <summary>A long transaction is under way, and what it will commit could still come before what a decision looks at.</summary>
    public static Problem Busy { get; } = new("round.busy", new("正在导入大量数据，请稍后再试", "a large import is under way; try again in a while"), null);
}
