using System.Collections.Immutable;
using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    // OperationDefinition: SelectionSet — https://spec.graphql.org/September2025/#OperationDefinition
    private OperationDefinitionNode ParseShorthand(int start)
    {
        var selectionSet = ParseSelectionSet();
        return new(OperationKind.Query, null, null, [], [], selectionSet, IsShorthand: true, From(start));
    }

    // OperationDefinition: Description? OperationType Name? VariablesDefinition? Directives? SelectionSet
    // — https://spec.graphql.org/September2025/#OperationDefinition
    private OperationDefinitionNode ParseOperationDefinition(int start, StringValueNode? description)
    {
        var operation = ParseOperationType();
        var name = At(TokenKind.Name) ? ParseName() : null;
        var variables = ParseVariablesDefinition();
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new(operation, name, description, variables, directives, selectionSet, IsShorthand: false, From(start));
    }

    // OperationType: one of query mutation subscription — https://spec.graphql.org/September2025/#OperationType
    private OperationKind ParseOperationType()
    {
        if (SkipKeyword("query"u8))
            return OperationKind.Query;
        if (SkipKeyword("mutation"u8))
            return OperationKind.Mutation;
        if (!SkipKeyword("subscription"u8))
            FailExpecting("'query', 'mutation' or 'subscription'");
        return OperationKind.Subscription;
    }

    // VariablesDefinition: ( VariableDefinition+ ) — https://spec.graphql.org/September2025/#VariablesDefinition
    private ImmutableArray<VariableDefinitionNode> ParseVariablesDefinition()
    {
        if (!Skip(TokenKind.ParenOpen))
            return [];

        var mark = _nodes.Count;
        do
            _nodes.Push(ParseVariableDefinition());
        while (!Closes(TokenKind.ParenClose));
        return _nodes.Take<VariableDefinitionNode>(mark);
    }

    // VariableDefinition: Description? Variable : Type DefaultValue? Directives[Const]?
    // — https://spec.graphql.org/September2025/#VariableDefinition
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDirectives(isConst: true);
        return new(description, variable, type, defaultValue, directives, From(start));
    }

    // DefaultValue: = Value[Const] — https://spec.graphql.org/September2025/#DefaultValue
    private ValueNode? ParseDefaultValue() => Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null;

    // SelectionSet: { Selection+ } — https://spec.graphql.org/September2025/#SelectionSet
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Start;
        var mark = _nodes.Count;
        if (Deepen())
        {
            Expect(TokenKind.BraceOpen);
            do
                _nodes.Push(ParseSelection());
            while (!Closes(TokenKind.BraceClose));
            _depth--;
        }

        return new(_nodes.Take<SelectionNode>(mark), From(start));
    }

    // Selection: Field | FragmentSpread | InlineFragment — https://spec.graphql.org/September2025/#Selection
    private SelectionNode ParseSelection()
    {
        if (At(TokenKind.Spread))
            return ParseFragment();
        if (!At(TokenKind.Name))
            FailExpecting("a field or '...'");
        return ParseField();
    }

    // Field: Alias? Name Arguments? Directives? SelectionSet? — https://spec.graphql.org/September2025/#Field
    // Alias: Name : — https://spec.graphql.org/September2025/#Alias
    private FieldNode ParseField()
    {
        var start = _lexer.Start;
        var name = ParseName();
        NameNode? alias = null;
        if (At(TokenKind.Colon))
        {
            if (++_aliases > _limits.MaxAliases)
                FailLimit(start, nameof(ParserLimits.MaxAliases), _limits.MaxAliases, "aliases");
            Advance();
            (alias, name) = (name, ParseName());
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selectionSet = At(TokenKind.BraceOpen) ? ParseSelectionSet() : null;
        return new(alias, name, arguments, directives, selectionSet, From(start));
    }

    // Arguments[Const]: ( Argument[?Const]+ ) — https://spec.graphql.org/September2025/#Arguments
    private ImmutableArray<ArgumentNode> ParseArguments(bool isConst)
    {
        if (!Skip(TokenKind.ParenOpen))
            return [];

        var mark = _nodes.Count;
        do
            _nodes.Push(ParseArgument(isConst));
        while (!Closes(TokenKind.ParenClose));
        return _nodes.Take<ArgumentNode>(mark);
    }

    // Argument[Const]: Name : Value[?Const] — https://spec.graphql.org/September2025/#Argument
    private ArgumentNode ParseArgument(bool isConst)
    {
        var start = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new(name, value, From(start));
    }
}
