using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;

namespace Fadu.Host.Batch;

/// <summary>What a table file holds.</summary>
/// <param name="File">As it was named on the command line.</param>
/// <param name="Units">In the order of the file.</param>
/// <param name="Lines">The line of each unit.</param>
/// <param name="Columns">The values, row by row as the units.</param>
/// <param name="HasGroups">Whether it has a column of groups.</param>
internal sealed record TableRows(
    string File, IReadOnlyList<TableUnit> Units, IReadOnlyList<int> Lines, IReadOnlyDictionary<Parameter, Column> Columns, bool HasGroups);
