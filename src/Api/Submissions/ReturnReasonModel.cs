using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Submissions;

namespace Fadu.Api.Submissions;

/// <summary>One thing that the unit has to mend.</summary>
/// <param name="ItemCode">Code of the item; null: the whole.</param>
/// <param name="Type">Kind of fault.</param>
/// <param name="Text">What is to be done.</param>
[GraphQLType("ReturnReason")]
internal sealed record ReturnReasonModel(string? ItemCode, ReturnReasonType Type, string? Text);
