using System.Text;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Tests.Language;

/// <summary>Reads texts as the tests of the language do.</summary>
internal static class Reading
{
    public static ParseResult<DocumentNode> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static ParseResult<DocumentNode> Read(byte[] text) => GraphQLParser.Parse(new Source(text, "test"), ParserLimits.Default);

    public static DocumentNode Document(string text) => Node(Read(text));

    public static ValueNode Value(string text) => Node(GraphQLParser.ParseValue(Source.FromText(text, "test"), ParserLimits.Default));

    public static TypeNode Type(string text) => Node(GraphQLParser.ParseType(Source.FromText(text, "test"), ParserLimits.Default));

    public static SchemaCoordinateNode Coordinate(string text) =>
        Node(GraphQLParser.ParseSchemaCoordinate(Source.FromText(text, "test"), ParserLimits.Default));

    /// <summary>The error of a mistake of syntax.</summary>
    public static GraphQLError Mistake(string problem, int line, int column) =>
        new(ErrorCodes.SyntaxError, $"Syntax error: {problem}") { Locations = [new(line, column)] };

    private static T Node<T>(ParseResult<T> result)
        where T : Node
    {
        result.Error.ShouldBeNull();
        return result.Node.ShouldNotBeNull();
    }
}
