using System.Collections.Immutable;
using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    // Directives[Const]: Directive[?Const]+ — https://spec.graphql.org/September2025/#Directives
    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (!At(TokenKind.At))
            return [];

        var mark = _nodes.Count;
        while (At(TokenKind.At))
            _nodes.Push(ParseDirective(isConst));
        return _nodes.Take<DirectiveNode>(mark);
    }

    // Directive[Const]: @ Name Arguments[?Const]? — https://spec.graphql.org/September2025/#Directive
    private DirectiveNode ParseDirective(bool isConst)
    {
        var start = _lexer.Start;
        if (++_directives > _limits.MaxDirectives)
            FailLimit(start, nameof(ParserLimits.MaxDirectives), _limits.MaxDirectives, "directives");
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArguments(isConst);
        return new(name, arguments, From(start));
    }
}
