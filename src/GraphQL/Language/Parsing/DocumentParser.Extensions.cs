using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    // TypeSystemExtension: SchemaExtension | TypeExtension — https://spec.graphql.org/September2025/#TypeSystemExtension
    private TypeSystemExtensionNode ParseTypeSystemExtension(int start)
    {
        if (SkipKeyword("type"u8))
            return ParseObjectTypeExtension(start);
        if (SkipKeyword("interface"u8))
            return ParseInterfaceTypeExtension(start);
        if (SkipKeyword("input"u8))
            return ParseInputObjectTypeExtension(start);
        if (SkipKeyword("enum"u8))
            return ParseEnumTypeExtension(start);
        if (SkipKeyword("union"u8))
            return ParseUnionTypeExtension(start);
        if (SkipKeyword("scalar"u8))
            return ParseScalarTypeExtension(start);
        if (!SkipKeyword("schema"u8))
            FailExpecting("'schema' or the keyword of a type");
        return ParseSchemaExtension(start);
    }

    // SchemaExtension: extend schema Directives[Const]? { RootOperationTypeDefinition+ } | extend schema Directives[Const]
    // — https://spec.graphql.org/September2025/#SchemaExtension
    private SchemaExtensionNode ParseSchemaExtension(int start)
    {
        var directives = ParseDirectives(isConst: true);
        var operationTypes = ParseOperationTypeDefinitions();
        RequireSome(directives.Length + operationTypes.Length, "'@' or '{'");
        return new(directives, operationTypes, From(start));
    }

    // ScalarTypeExtension: extend scalar Name Directives[Const] — https://spec.graphql.org/September2025/#ScalarTypeExtension
    private ScalarTypeExtensionNode ParseScalarTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        RequireSome(directives.Length, "'@'");
        return new(name, directives, From(start));
    }

    // ObjectTypeExtension: extend type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?, one of the three at least
    // — https://spec.graphql.org/September2025/#ObjectTypeExtension
    private ObjectTypeExtensionNode ParseObjectTypeExtension(int start)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireSome(interfaces.Length + directives.Length + fields.Length, "'implements', '@' or '{'");
        return new(name, interfaces, directives, fields, From(start));
    }

    // InterfaceTypeExtension: as of an object type — https://spec.graphql.org/September2025/#InterfaceTypeExtension
    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(int start)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireSome(interfaces.Length + directives.Length + fields.Length, "'implements', '@' or '{'");
        return new(name, interfaces, directives, fields, From(start));
    }

    // UnionTypeExtension: extend union Name Directives[Const]? UnionMemberTypes?, one of the two at least
    // — https://spec.graphql.org/September2025/#UnionTypeExtension
    private UnionTypeExtensionNode ParseUnionTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var types = ParseUnionMemberTypes();
        RequireSome(directives.Length + types.Length, "'@' or '='");
        return new(name, directives, types, From(start));
    }

    // EnumTypeExtension: extend enum Name Directives[Const]? EnumValuesDefinition?, one of the two at least
    // — https://spec.graphql.org/September2025/#EnumTypeExtension
    private EnumTypeExtensionNode ParseEnumTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValuesDefinition();
        RequireSome(directives.Length + values.Length, "'@' or '{'");
        return new(name, directives, values, From(start));
    }

    // InputObjectTypeExtension: extend input Name Directives[Const]? InputFieldsDefinition?, one of the two at least
    // — https://spec.graphql.org/September2025/#InputObjectTypeExtension
    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputValues(TokenKind.BraceOpen, TokenKind.BraceClose);
        RequireSome(directives.Length + fields.Length, "'@' or '{'");
        return new(name, directives, fields, From(start));
    }

    // An extension that adds nothing is a mistake of syntax.
    private void RequireSome(int count, string expected)
    {
        if (count == 0)
            FailExpecting(expected);
    }
}
