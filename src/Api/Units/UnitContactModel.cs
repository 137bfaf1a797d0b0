using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Units;

/// <summary>The person to be reached in a unit. Personal data.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Phone">The person's number; null where none was given.</param>
[GraphQLType("UnitContact")]
internal sealed record UnitContactModel(string Name, string? Phone);
