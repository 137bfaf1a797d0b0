using Fadu.Formula.Syntax;
using Fadu.Kernel;

namespace Fadu.Indicators.Checking;

/// <summary>Something that is wrong with an index system, or looks so.</summary>
/// <param name="Severity">Fault or warning.</param>
/// <param name="Code">Stable name of the kind of finding, e.g. <c>system.marks_do_not_add_up</c>, <c>formula.unknown_name</c>.</param>
/// <param name="Path">JSON pointer (RFC 6901) into the system's data: <c>/indicators/0/indicators/2/formula</c>.</param>
/// <param name="Place">Where in the formula's text; null for the whole value.</param>
/// <param name="Owner">The code of the indicator, item, veto … that it belongs to; null for the system itself.</param>
/// <param name="Message">What was found and what to write instead.</param>
public sealed record SystemFinding(FindingSeverity Severity, string Code, string Path, TextSpan? Place, string? Owner, Text Message);
