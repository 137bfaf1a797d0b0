using Fadu.Kernel;

namespace Fadu.Indicators.Explanations;

/// <summary>What happened between a formula's result and the marks.</summary>
/// <param name="Kind">What it tells of.</param>
/// <param name="Text">For people; every equation comes out.</param>
public sealed record Remark(RemarkKind Kind, Text Text);
