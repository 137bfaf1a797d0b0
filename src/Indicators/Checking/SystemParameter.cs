using Fadu.Formula.Expressions;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Checking;

/// <summary>A parameter of formulas together with the item, attribute or policy parameter that it stands for.</summary>
/// <param name="Parameter">What formulas see.</param>
/// <param name="Item">The item or attribute (of a previous value, the item itself); null for a policy parameter.</param>
/// <param name="Policy">The policy parameter; null for the others.</param>
public sealed record SystemParameter(Parameter Parameter, Item? Item, PolicyParameter? Policy);
