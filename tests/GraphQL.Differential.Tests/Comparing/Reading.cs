using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>How the tests read texts: without limits, as the reference has none.</summary>
internal static class Reading
{
    public static ParseResult<DocumentNode> Read(string text) => GraphQLParser.Parse(Source.FromText(text, "test"), ParserLimits.Schema);
}
