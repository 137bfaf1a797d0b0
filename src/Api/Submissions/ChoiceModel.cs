using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>An option of an item.</summary>
/// <param name="Name">As people pick it.</param>
/// <param name="Value">What formulas see; null: the name.</param>
[GraphQLType("ItemChoice")]
internal sealed record ChoiceModel(string Name, decimal? Value);
