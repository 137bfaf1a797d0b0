using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Differences;

/// <summary>What one changed value did to a figure.</summary>
/// <param name="Parameter">The item, attribute or previous value.</param>
/// <param name="Before">Its value before.</param>
/// <param name="After">Its value after.</param>
/// <param name="Marks">Marks added; negative where marks were lost; 0 where it changed and cost nothing.</param>
public sealed record ItemDifference(Parameter Parameter, Value Before, Value After, decimal Marks);
