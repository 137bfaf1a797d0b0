using Fadu.Formula.Expressions;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Host.Batch;

/// <summary>A column of a table that holds values.</summary>
/// <param name="Index">Place in the row, from 0.</param>
/// <param name="Heading">As the file has it.</param>
/// <param name="Parameter">What formulas see.</param>
/// <param name="Item">The item or attribute: what the values may be.</param>
internal sealed record ValueColumn(int Index, string Heading, Parameter Parameter, Item Item);
