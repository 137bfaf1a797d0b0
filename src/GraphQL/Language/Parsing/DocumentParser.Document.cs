using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    /// <summary>Document: Definition+ — https://spec.graphql.org/September2025/#Document.</summary>
    public DocumentNode ParseDocument()
    {
        var mark = _nodes.Count;
        do
            _nodes.Push(ParseDefinition());
        while (_lexer.Kind != TokenKind.End);
        return new(_nodes.Take<DefinitionNode>(mark), _source, new(0, _source.Utf8.Length));
    }

    // Definition: ExecutableDefinition | TypeSystemDefinitionOrExtension — https://spec.graphql.org/September2025/#Definition
    private DefinitionNode ParseDefinition()
    {
        var start = _lexer.Start;
        if (At(TokenKind.BraceOpen))
            return ParseShorthand(start);

        var description = ParseDescription();
        if (description is not null && At(TokenKind.BraceOpen))
            Fail(start, "A query in short form has no description; write the keyword 'query'.");
        else if (description is not null && _lexer.IsName("extend"u8))
            Fail(start, "An extension has no description; the definition that it extends has one.");
        else if (_lexer.Kind != TokenKind.Name)
            FailExpecting("a definition");
        return ParseDescribed(start, description);
    }

    private DefinitionNode ParseDescribed(int start, StringValueNode? description)
    {
        // The length tells most keywords apart, so that each is compared once or twice.
        switch (_lexer.Bytes.Length)
        {
            case 4 when SkipKeyword("type"u8):
                return ParseObjectTypeDefinition(start, description);
            case 4 when SkipKeyword("enum"u8):
                return ParseEnumTypeDefinition(start, description);
            case 5 when _lexer.IsName("query"u8):
                return ParseOperationDefinition(start, description);
            case 5 when SkipKeyword("input"u8):
                return ParseInputObjectTypeDefinition(start, description);
            case 5 when SkipKeyword("union"u8):
                return ParseUnionTypeDefinition(start, description);
            case 6 when SkipKeyword("scalar"u8):
                return ParseScalarTypeDefinition(start, description);
            case 6 when SkipKeyword("schema"u8):
                return ParseSchemaDefinition(start, description);
            case 6 when SkipKeyword("extend"u8):
                return ParseTypeSystemExtension(start);
            case 8 when SkipKeyword("fragment"u8):
                return ParseFragmentDefinition(start, description);
            case 8 when _lexer.IsName("mutation"u8):
                return ParseOperationDefinition(start, description);
            case 9 when SkipKeyword("interface"u8):
                return ParseInterfaceTypeDefinition(start, description);
            case 9 when SkipKeyword("directive"u8):
                return ParseDirectiveDefinition(start, description);
            case 12 when _lexer.IsName("subscription"u8):
                return ParseOperationDefinition(start, description);
            default:
                FailExpecting("a definition");
                return ParseOperationDefinition(start, description);
        }
    }

    // Description: StringValue — https://spec.graphql.org/September2025/#Description
    private StringValueNode? ParseDescription() =>
        _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;
}
