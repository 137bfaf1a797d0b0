using Fadu.Formula.Syntax;
using Fadu.Kernel;

namespace Fadu.Formula.Analysis;

/// <summary>Something in a formula that can be computed and yet looks wrong.</summary>
/// <param name="Code">Stable name of the kind of finding, e.g. <c>formula.divisor_zero</c>, <c>formula.dead_tier</c>.</param>
/// <param name="Place">Where in the text.</param>
/// <param name="Proved">True: it is so for every allowed value. False: it can be so for some.</param>
/// <param name="Message">What was found, with the range, and what to write instead.</param>
public sealed record FormulaWarning(string Code, TextSpan Place, bool Proved, Text Message);
