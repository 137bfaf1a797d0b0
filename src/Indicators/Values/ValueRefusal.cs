using Fadu.Kernel;

namespace Fadu.Indicators.Values;

/// <summary>Why a text is no value, and what to write, each by itself.</summary>
/// <param name="Cause">What was found: “abc”不是数.</param>
/// <param name="Cure">What to write: 应写 0 到 50 的整数.</param>
public sealed record ValueRefusal(Text Cause, Text Cure);
