namespace Fadu.Indicators.Submissions;

/// <summary>One thing that the unit has to mend.</summary>
/// <param name="Item">Code of the item; null: the whole submission.</param>
/// <param name="Type">Kind of fault.</param>
/// <param name="Text">What is to be done; null only where the kind says enough.</param>
public sealed record ReturnReason(string? Item, ReturnReasonType Type, string? Text);
