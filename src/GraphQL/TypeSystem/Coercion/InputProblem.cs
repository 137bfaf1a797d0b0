using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Coercion;

/// <summary>Why an input value, or part of one, is none of its type.</summary>
/// <param name="Path">The way to the part, from the name under which the value is given: <c>input.items[2].value</c>.</param>
/// <param name="Message">One sentence, without the path.</param>
/// <param name="Literal">Where it stands in the document; null where the value did not come from a document.</param>
public sealed record InputProblem(ResponsePath Path, string Message, Node? Literal);
