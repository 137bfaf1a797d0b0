using System.Diagnostics;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Printing;

internal sealed partial class NodePrinter
{
    private void PrintValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Write("$").Write(variable.Name.Value);
                break;
            case IntValueNode number:
                Write(number.Text);
                break;
            case FloatValueNode number:
                Write(number.Text);
                break;
            case StringValueNode text:
                PrintString(text);
                break;
            case BooleanValueNode boolean:
                Write(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                Write("null");
                break;
            case EnumValueNode name:
                Write(name.Value);
                break;
            case ListValueNode list:
                PrintJoined(list.Values, "[", ", ", "]");
                break;
            case ObjectValueNode fields:
                PrintJoined(fields.Fields, "{", ", ", "}");
                break;
            default:
                throw new UnreachableException($"No case for {value.Kind}.");
        }
    }

    private void PrintObjectField(ObjectFieldNode field)
    {
        Write(field.Name.Value).Write(": ");
        PrintValue(field.Value);
    }

    private void PrintDefault(ValueNode? value)
    {
        if (value is null)
            return;
        Write(" = ");
        PrintValue(value);
    }

    private void PrintString(StringValueNode text)
    {
        if (text.IsBlock && BlockStringText.CanHold(text.Value))
            BlockStringText.Write(_text, text.Value, _level * IndentWidth);
        else
            LineStringText.Write(_text, text.Value);
    }

    private void PrintType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                Write(named.Name.Value);
                break;
            case ListTypeNode list:
                Write("[");
                PrintType(list.Type);
                Write("]");
                break;
            case NonNullTypeNode nonNull:
                PrintType(nonNull.Type);
                Write("!");
                break;
            default:
                throw new UnreachableException($"No case for {type.Kind}.");
        }
    }

    private void PrintCoordinate(SchemaCoordinateNode coordinate) => Write(coordinate switch
    {
        TypeCoordinateNode type => type.Name.Value,
        MemberCoordinateNode member => $"{member.Name.Value}.{member.MemberName.Value}",
        ArgumentCoordinateNode argument => $"{argument.Name.Value}.{argument.FieldName.Value}({argument.ArgumentName.Value}:)",
        DirectiveCoordinateNode directive => $"@{directive.Name.Value}",
        DirectiveArgumentCoordinateNode argument => $"@{argument.Name.Value}({argument.ArgumentName.Value}:)",
        _ => throw new UnreachableException($"No case for {coordinate.Kind}."),
    });
}
