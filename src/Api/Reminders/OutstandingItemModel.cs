using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Progress;

namespace Fadu.Api.Reminders;

/// <summary>An item to see to.</summary>
[GraphQLType("OutstandingItem")]
internal sealed record OutstandingItemModel(string ItemCode, string Name, OutstandingKind Kind, string? Note, decimal Marks);
