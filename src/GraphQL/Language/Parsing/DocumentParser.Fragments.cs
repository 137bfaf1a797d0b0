using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    // FragmentSpread: ... FragmentName Directives? — https://spec.graphql.org/September2025/#FragmentSpread
    // InlineFragment: ... TypeCondition? Directives? SelectionSet — https://spec.graphql.org/September2025/#InlineFragment
    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        if (At(TokenKind.Name) && !_lexer.IsName("on"u8))
            return new FragmentSpreadNode(ParseName(), ParseDirectives(isConst: false), From(start));

        var typeCondition = _lexer.IsName("on"u8) ? ParseTypeCondition() : null;
        if (typeCondition is null && !At(TokenKind.At) && !At(TokenKind.BraceOpen))
            FailExpecting("the name of a fragment, 'on', '@' or '{'");
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(typeCondition, directives, selectionSet, From(start));
    }

    // FragmentDefinition: Description? fragment FragmentName TypeCondition Directives? SelectionSet
    // — https://spec.graphql.org/September2025/#FragmentDefinition
    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        var name = ParseFragmentName();
        var typeCondition = ParseTypeCondition();
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new(description, name, typeCondition, directives, selectionSet, From(start));
    }

    // FragmentName: Name but not on — https://spec.graphql.org/September2025/#FragmentName
    private NameNode ParseFragmentName()
    {
        if (_lexer.IsName("on"u8))
            Fail(_lexer.Start, "A fragment is not named 'on'; its name stands before the word.");
        return ParseName();
    }

    // TypeCondition: on NamedType — https://spec.graphql.org/September2025/#TypeCondition
    private NamedTypeNode ParseTypeCondition()
    {
        if (!SkipKeyword("on"u8))
            FailExpecting("'on'");
        return ParseNamedType();
    }
}
