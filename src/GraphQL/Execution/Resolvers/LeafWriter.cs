using Fadu.GraphQL.Json;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>Writes a leaf of an object into the response, without making an object of the value on the way.</summary>
/// <param name="parent">The object.</param>
/// <param name="output">The response so far.</param>
public delegate LeafOutcome LeafWriter(object parent, JsonOutput output);
