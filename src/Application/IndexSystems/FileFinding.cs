using Fadu.Indicators.Checking;
using Fadu.Kernel;

namespace Fadu.Application.IndexSystems;

/// <summary>Something that is wrong with the text of an index system, or looks so, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Severity">Fault or warning.</param>
/// <param name="Code">Stable name of the kind of finding, e.g. <c>structure.missing_key</c>.</param>
/// <param name="Owner">Code of the indicator, item, veto … that it belongs to; null for the system itself.</param>
/// <param name="Field">What people call the field: 公式; null where there is none.</param>
/// <param name="Message">What was found and what to write instead.</param>
public sealed record FileFinding(int Line, int Column, FindingSeverity Severity, string Code, string? Owner, Text? Field, Text Message);
