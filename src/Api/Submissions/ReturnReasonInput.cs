using Fadu.Indicators.Submissions;

namespace Fadu.Api.Submissions;

/// <summary>One thing that the unit has to mend.</summary>
/// <param name="Item">Code of the item; null: the whole.</param>
/// <param name="Type">Kind of fault.</param>
/// <param name="Text">What is to be done.</param>
internal sealed record ReturnReasonInput(string? Item, ReturnReasonType Type, string? Text);
