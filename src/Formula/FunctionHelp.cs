using Fadu.Kernel;

namespace Fadu.Formula;

/// <summary>What people are told of one function.</summary>
/// <param name="Name">As formulas write it.</param>
/// <param name="Parameters">E.g. <c>x, x0, x1</c>.</param>
/// <param name="Arguments">How many arguments are allowed, e.g. <c>3</c>, <c>2-3</c>, <c>1+</c>.</param>
/// <param name="Result">Kind of the result.</param>
/// <param name="Help">What it does, in one sentence.</param>
/// <param name="MissingRule">What it gives when an argument is missing.</param>
/// <param name="Example">A line that can be copied.</param>
/// <param name="OverPeers">Whether it looks at the whole group.</param>
public sealed record FunctionHelp(string Name, string Parameters, string Arguments, Text Result, Text Help, Text MissingRule, string Example, bool OverPeers)
{
    /// <summary>Kind of each argument in the order of the call: of the longest call that is allowed, or of the shortest where any number is.</summary>
    public required IReadOnlyList<Text> Kinds { get; init; }
}
