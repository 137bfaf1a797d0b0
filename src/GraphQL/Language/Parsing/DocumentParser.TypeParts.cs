using System.Collections.Immutable;
using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    // ImplementsInterfaces: implements &? NamedType, then & NamedType …
    // — https://spec.graphql.org/September2025/#ImplementsInterfaces
    private ImmutableArray<NamedTypeNode> ParseImplementsInterfaces()
    {
        if (!SkipKeyword("implements"u8))
            return [];

        Skip(TokenKind.Ampersand);
        return ParseNamedTypes(TokenKind.Ampersand);
    }

    // UnionMemberTypes: = |? NamedType, then | NamedType … — https://spec.graphql.org/September2025/#UnionMemberTypes
    private ImmutableArray<NamedTypeNode> ParseUnionMemberTypes()
    {
        if (!Skip(TokenKind.Equals))
            return [];

        Skip(TokenKind.Pipe);
        return ParseNamedTypes(TokenKind.Pipe);
    }

    private ImmutableArray<NamedTypeNode> ParseNamedTypes(TokenKind separator)
    {
        var mark = _nodes.Count;
        do
            _nodes.Push(ParseNamedType());
        while (Skip(separator));
        return _nodes.Take<NamedTypeNode>(mark);
    }

    // FieldsDefinition: { FieldDefinition+ } — https://spec.graphql.org/September2025/#FieldsDefinition
    private ImmutableArray<FieldDefinitionNode> ParseFieldsDefinition()
    {
        if (!Skip(TokenKind.BraceOpen))
            return [];

        var mark = _nodes.Count;
        do
            _nodes.Push(ParseFieldDefinition());
        while (!Closes(TokenKind.BraceClose));
        return _nodes.Take<FieldDefinitionNode>(mark);
    }

    // FieldDefinition: Description? Name ArgumentsDefinition? : Type Directives[Const]?
    // — https://spec.graphql.org/September2025/#FieldDefinition
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(isConst: true);
        return new(description, name, arguments, type, directives, From(start));
    }

    // ArgumentsDefinition: ( InputValueDefinition+ ) — https://spec.graphql.org/September2025/#ArgumentsDefinition
    // InputFieldsDefinition: { InputValueDefinition+ } — https://spec.graphql.org/September2025/#InputFieldsDefinition
    private ImmutableArray<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
            return [];

        var mark = _nodes.Count;
        do
            _nodes.Push(ParseInputValueDefinition());
        while (!Closes(close));
        return _nodes.Take<InputValueDefinitionNode>(mark);
    }

    // InputValueDefinition: Description? Name : Type DefaultValue? Directives[Const]?
    // — https://spec.graphql.org/September2025/#InputValueDefinition
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDirectives(isConst: true);
        return new(description, name, type, defaultValue, directives, From(start));
    }

    // EnumValuesDefinition: { EnumValueDefinition+ } — https://spec.graphql.org/September2025/#EnumValuesDefinition
    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValuesDefinition()
    {
        if (!Skip(TokenKind.BraceOpen))
            return [];

        var mark = _nodes.Count;
        do
            _nodes.Push(ParseEnumValueDefinition());
        while (!Closes(TokenKind.BraceClose));
        return _nodes.Take<EnumValueDefinitionNode>(mark);
    }

    // EnumValueDefinition: Description? EnumValue Directives[Const]?
    // — https://spec.graphql.org/September2025/#EnumValueDefinition
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        if (_lexer.IsName("true"u8) || _lexer.IsName("false"u8) || _lexer.IsName("null"u8))
            Fail(_lexer.Start, "A value of an enum is not named 'true', 'false' or 'null'.");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        return new(description, name, directives, From(start));
    }
}
