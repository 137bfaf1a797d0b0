using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    /// <summary>Type: NamedType | ListType | NonNullType — https://spec.graphql.org/September2025/#Type.</summary>
    public TypeNode ParseType()
    {
        var start = _lexer.Start;
        TypeNode type = At(TokenKind.BracketOpen) ? ParseListType() : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, From(start)) : type;
    }

    // NamedType: Name — https://spec.graphql.org/September2025/#NamedType
    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new(name, name.Location);
    }

    // ListType: [ Type ] — https://spec.graphql.org/September2025/#ListType
    private TypeNode ParseListType()
    {
        var start = _lexer.Start;
        if (!Deepen())
            return ParseNamedType();

        Expect(TokenKind.BracketOpen);
        var item = ParseType();
        Expect(TokenKind.BracketClose);
        _depth--;
        return new ListTypeNode(item, From(start));
    }
}
