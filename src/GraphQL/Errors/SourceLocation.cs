namespace Fadu.GraphQL.Errors;

/// <summary>A place in the text of a document.</summary>
/// <param name="Line">Counted from 1; LF, CR and CRLF each end a line.</param>
/// <param name="Column">Counted from 1, in UTF-16 code units, as editors and the reference implementation count.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format, <c>locations</c>.</remarks>
public readonly record struct SourceLocation(int Line, int Column);
