using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Examples;

/// <summary>What running the worked examples of a system gave.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Findings">A fault for each number that does not come out; empty where all do.</param>
public sealed record ExampleRun(int Count, IReadOnlyList<SystemFinding> Findings);
