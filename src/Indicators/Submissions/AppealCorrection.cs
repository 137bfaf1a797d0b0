using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>The value that a decision on an appeal puts in place of another.</summary>
/// <param name="Item">Code of the item, whoever supplies it.</param>
/// <param name="Value">The value that counts from now on.</param>
public sealed record AppealCorrection(string Item, ItemValue Value);
