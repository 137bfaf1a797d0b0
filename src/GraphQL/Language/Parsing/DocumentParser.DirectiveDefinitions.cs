using System.Collections.Frozen;
using System.Collections.Immutable;
using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    private static readonly FrozenSet<string> DirectiveLocations = FrozenSet.Create(
        StringComparer.Ordinal,
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE",
        "INPUT_OBJECT", "INPUT_FIELD_DEFINITION");

    // DirectiveDefinition: Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations
    // — https://spec.graphql.org/September2025/#DirectiveDefinition
    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
        var isRepeatable = SkipKeyword("repeatable"u8);
        if (!SkipKeyword("on"u8))
            FailExpecting("'on'");
        var locations = ParseDirectiveLocations();
        return new(description, name, arguments, isRepeatable, locations, From(start));
    }

    // DirectiveLocations: |? DirectiveLocation, then | DirectiveLocation …
    // — https://spec.graphql.org/September2025/#DirectiveLocations
    private ImmutableArray<NameNode> ParseDirectiveLocations()
    {
        Skip(TokenKind.Pipe);
        var mark = _nodes.Count;
        do
            _nodes.Push(ParseDirectiveLocation());
        while (Skip(TokenKind.Pipe));
        return _nodes.Take<NameNode>(mark);
    }

    // DirectiveLocation — https://spec.graphql.org/September2025/#DirectiveLocation
    private NameNode ParseDirectiveLocation()
    {
        if (_lexer.Kind == TokenKind.Name && !DirectiveLocations.Contains(_names.Get(_lexer.Bytes)))
            FailExpecting("the place of a directive, such as FIELD");
        return ParseName();
    }
}
