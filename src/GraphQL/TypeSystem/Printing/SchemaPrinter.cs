using Fadu.GraphQL.Language.Printing;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Printing;

/// <summary>Writes a schema as definitions.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-System.</remarks>
public static class SchemaPrinter
{
    /// <summary>
    /// The definitions of a schema: in the order of its document, extensions merged into what they extend, directives as they were applied,
    /// without what every schema has by itself. Building from them gives an equal schema.
    /// </summary>
    public static string Print(Schema schema) => Printer.Print(SchemaDocument.Of(schema));
}
