using System.Collections.Immutable;
using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    // SchemaDefinition: Description? schema Directives[Const]? { RootOperationTypeDefinition+ }
    // — https://spec.graphql.org/September2025/#SchemaDefinition
    private SchemaDefinitionNode ParseSchemaDefinition(int start, StringValueNode? description)
    {
        var directives = ParseDirectives(isConst: true);
        if (!At(TokenKind.BraceOpen))
            FailExpecting("'{'");
        var operationTypes = ParseOperationTypeDefinitions();
        return new(description, directives, operationTypes, From(start));
    }

    private ImmutableArray<OperationTypeDefinitionNode> ParseOperationTypeDefinitions()
    {
        if (!Skip(TokenKind.BraceOpen))
            return [];

        var mark = _nodes.Count;
        do
            _nodes.Push(ParseOperationTypeDefinition());
        while (!Closes(TokenKind.BraceClose));
        return _nodes.Take<OperationTypeDefinitionNode>(mark);
    }

    // RootOperationTypeDefinition: OperationType : NamedType
    // — https://spec.graphql.org/September2025/#RootOperationTypeDefinition
    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = _lexer.Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new(operation, type, From(start));
    }

    // ScalarTypeDefinition: Description? scalar Name Directives[Const]?
    // — https://spec.graphql.org/September2025/#ScalarTypeDefinition
    private ScalarTypeDefinitionNode ParseScalarTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        return new(description, name, directives, From(start));
    }

    // ObjectTypeDefinition: Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    // — https://spec.graphql.org/September2025/#ObjectTypeDefinition
    private ObjectTypeDefinitionNode ParseObjectTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        return new(description, name, interfaces, directives, fields, From(start));
    }

    // InterfaceTypeDefinition: Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    // — https://spec.graphql.org/September2025/#InterfaceTypeDefinition
    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        return new(description, name, interfaces, directives, fields, From(start));
    }

    // UnionTypeDefinition: Description? union Name Directives[Const]? UnionMemberTypes?
    // — https://spec.graphql.org/September2025/#UnionTypeDefinition
    private UnionTypeDefinitionNode ParseUnionTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var types = ParseUnionMemberTypes();
        return new(description, name, directives, types, From(start));
    }

    // EnumTypeDefinition: Description? enum Name Directives[Const]? EnumValuesDefinition?
    // — https://spec.graphql.org/September2025/#EnumTypeDefinition
    private EnumTypeDefinitionNode ParseEnumTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValuesDefinition();
        return new(description, name, directives, values, From(start));
    }

    // InputObjectTypeDefinition: Description? input Name Directives[Const]? InputFieldsDefinition?
    // — https://spec.graphql.org/September2025/#InputObjectTypeDefinition
    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputValues(TokenKind.BraceOpen, TokenKind.BraceClose);
        return new(description, name, directives, fields, From(start));
    }
}
