using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Examples;

/// <summary>What running the worked examples of a system gave.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Findings">A fault for each number that does not come out; empty where all do.</param>
/// <param name="Renewed">
/// The system with what comes out written into the examples that differ. What is given stays, and so does what an example does not look at
/// and where nothing comes out.
/// </param>
public sealed record ExampleRun(int Count, IReadOnlyList<SystemFinding> Findings, IndexSystem Renewed);
