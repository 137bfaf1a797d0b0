using System.Text;
using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

internal ref partial struct DocumentParser
{
    /// <summary>Value[Const] — https://spec.graphql.org/September2025/#Value.</summary>
    /// <param name="isConst">Whether variables are refused.</param>
    public ValueNode ParseValue(bool isConst)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Int or TokenKind.Float:
                return ParseNumber();
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.BracketOpen:
                return ParseList(isConst);
            case TokenKind.BraceOpen:
                return ParseObject(isConst);
            case TokenKind.Dollar when isConst:
                Fail(_lexer.Start, "A variable cannot stand here, where the value has to be known before any request.");
                return ParseVariable();
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                FailExpecting("a value");
                return new NullValueNode(From(_lastEnd));
        }
    }

    // Variable: $ Name — https://spec.graphql.org/September2025/#Variable
    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new(name, From(start));
    }

    // BooleanValue, NullValue, EnumValue — https://spec.graphql.org/September2025/#EnumValue
    private ValueNode ParseNamedValue()
    {
        var start = _lexer.Start;
        if (SkipKeyword("true"u8))
            return new BooleanValueNode(true, From(start));
        if (SkipKeyword("false"u8))
            return new BooleanValueNode(false, From(start));
        if (SkipKeyword("null"u8))
            return new NullValueNode(From(start));

        var value = ParseNameText();
        return new EnumValueNode(value, From(start));
    }

    // IntValue, FloatValue — https://spec.graphql.org/September2025/#IntValue
    private ValueNode ParseNumber()
    {
        var start = _lexer.Start;
        var isInt = At(TokenKind.Int);
        if (_lexer.End - start > _limits.MaxNumberLength)
        {
            FailLimit(start, nameof(ParserLimits.MaxNumberLength), _limits.MaxNumberLength, "characters of a number");
            return new NullValueNode(From(start));
        }

        var text = Encoding.ASCII.GetString(_lexer.Bytes);
        Advance();
        return isInt ? new IntValueNode(text, From(start)) : new FloatValueNode(text, From(start));
    }

    // StringValue — https://spec.graphql.org/September2025/#StringValue
    private StringValueNode ParseString()
    {
        var start = _lexer.Start;
        var isBlock = At(TokenKind.BlockString);
        var value = isBlock
            ? StringText.OfBlockString(_lexer.Bytes, _lexer.HasEscapes)
            : StringText.OfLineString(_lexer.Bytes, _lexer.HasEscapes);
        Advance();
        return new(value, isBlock, From(start));
    }

    // ListValue[Const]: [ ] | [ Value[?Const]+ ] — https://spec.graphql.org/September2025/#ListValue
    private ListValueNode ParseList(bool isConst)
    {
        var start = _lexer.Start;
        var mark = _nodes.Count;
        if (Deepen())
        {
            Expect(TokenKind.BracketOpen);
            while (!Closes(TokenKind.BracketClose))
                _nodes.Push(ParseValue(isConst));
            _depth--;
        }

        return new(_nodes.Take<ValueNode>(mark), From(start));
    }

    // ObjectValue[Const]: { } | { ObjectField[?Const]+ } — https://spec.graphql.org/September2025/#ObjectValue
    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = _lexer.Start;
        var mark = _nodes.Count;
        if (Deepen())
        {
            Expect(TokenKind.BraceOpen);
            while (!Closes(TokenKind.BraceClose))
                _nodes.Push(ParseObjectField(isConst));
            _depth--;
        }

        return new(_nodes.Take<ObjectFieldNode>(mark), From(start));
    }

    // ObjectField[Const]: Name : Value[?Const] — https://spec.graphql.org/September2025/#ObjectField
    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var start = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new(name, value, From(start));
    }
}
