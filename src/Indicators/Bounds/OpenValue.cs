using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Bounds;

/// <summary>One way in which an open item can still turn out.</summary>
/// <param name="Parameter">The item or attribute.</param>
/// <param name="Value">The value, in its own unit of measure; missing where it stays without one.</param>
public sealed record OpenValue(Parameter Parameter, Value Value);
