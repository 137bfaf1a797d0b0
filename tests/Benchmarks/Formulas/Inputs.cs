using Fadu.Formula.Values;

namespace Fadu.Benchmarks.Formulas;

/// <summary>The columns that the code written by hand reads and writes.</summary>
internal sealed record Inputs(Column A, Column B, Column X, Column Result);
