using Fadu.Formula.Syntax;
using Fadu.Kernel;

namespace Fadu.Formula;

/// <summary>What is wrong with a formula: where, what was found, what to write.</summary>
/// <param name="Code">Stable name of the kind of fault, e.g. <c>formula.unknown_name</c>.</param>
/// <param name="Place">Where in the text.</param>
/// <param name="Message">What was found and what to write instead.</param>
public sealed record FormulaFault(string Code, TextSpan Place, Text Message);
