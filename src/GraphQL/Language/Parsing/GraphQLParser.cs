using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Language.Parsing;

/// <summary>Reads documents and parts of them. Whatever the bytes are, the result is a node or an error, never an exception.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.</remarks>
public static class GraphQLParser
{
    /// <summary>Reads a document: operations and fragments, definitions of types, or both.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">How much of it is read.</param>
    public static ParseResult<DocumentNode> Parse(Source source, ParserLimits limits)
    {
        var parser = new DocumentParser(source, limits);
        return parser.Finish(parser.ParseDocument());
    }

    /// <summary>Reads one value; it may hold variables.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">How much of it is read.</param>
    public static ParseResult<ValueNode> ParseValue(Source source, ParserLimits limits)
    {
        var parser = new DocumentParser(source, limits);
        return parser.Finish(parser.ParseValue(isConst: false));
    }

    /// <summary>Reads one value without variables, such as a default.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">How much of it is read.</param>
    public static ParseResult<ValueNode> ParseConstValue(Source source, ParserLimits limits)
    {
        var parser = new DocumentParser(source, limits);
        return parser.Finish(parser.ParseValue(isConst: true));
    }

    /// <summary>Reads one reference to a type, such as <c>[Int!]!</c>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">How much of it is read.</param>
    public static ParseResult<TypeNode> ParseType(Source source, ParserLimits limits)
    {
        var parser = new DocumentParser(source, limits);
        return parser.Finish(parser.ParseType());
    }

    /// <summary>Reads one schema coordinate, such as <c>Type.field(argument:)</c>; it holds no white space.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">How much of it is read.</param>
    public static ParseResult<SchemaCoordinateNode> ParseSchemaCoordinate(Source source, ParserLimits limits) =>
        new CoordinateParser(source, limits).Parse();
}
