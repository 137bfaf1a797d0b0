using Fadu.Kernel;

namespace Fadu.Formula.Syntax;

/// <summary>A fault found while a formula is read or checked.</summary>
internal sealed record Fault(string Code, TextSpan Place, Text Message);
