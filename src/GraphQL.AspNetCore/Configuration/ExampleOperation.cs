namespace Fadu.GraphQL.AspNetCore.Configuration;

/// <summary>An operation that a newcomer can try out.</summary>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Document">The document, with comments for the reader.</param>
public sealed record ExampleOperation(string Title, string Document);
