namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A stretch of a source.</summary>
/// <param name="Start">The first byte, from 0.</param>
/// <param name="End">The byte after the last one; equal to the start for nothing.</param>
public readonly record struct Span(int Start, int End);
