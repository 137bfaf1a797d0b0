using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Problems;

/// <summary>One change that the caller has not seen.</summary>
/// <param name="Version">Version of the stream after it.</param>
/// <param name="Type">Name of the event.</param>
/// <param name="Item">Code of the item that it is about; null: none.</param>
/// <param name="Account">Who did it; null where that is not told.</param>
/// <param name="Time">When.</param>
[GraphQLType("ConflictingChange")]
internal sealed record ConflictingChange(int Version, string Type, string? Item, string? Account, DateTimeOffset Time);
