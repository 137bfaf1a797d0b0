using Fadu.Kernel;

namespace Fadu.Application.Rounds;

/// <summary>What a caller is told where there is no such round.</summary>
internal static class RoundProblems
{
    /// <summary>The code is that of no round; the same words as the decisions use.</summary>
    public static Problem Unknown(string code) => new(
        "round.unknown", new($"没有编号为“{code}”的评估轮次，请核对编号", $"there is no round '{code}'; check the code"), "round");
}
