using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Printing;

/// <summary>Writes one tree; a part for each chapter of the grammar.</summary>
internal sealed partial class NodePrinter
{
    private const int IndentWidth = 2;

    private readonly StringBuilder _text = new();
    private int _level;

    public override string ToString() => _text.ToString();

    public void Print(Node node)
    {
        switch (node)
        {
            case DocumentNode document:
                PrintDocument(document);
                break;
            case DefinitionNode definition:
                PrintDefinition(definition);
                break;
            case SelectionNode selection:
                PrintSelection(selection);
                break;
            case ValueNode value:
                PrintValue(value);
                break;
            case TypeNode type:
                PrintType(type);
                break;
            case SchemaCoordinateNode coordinate:
                PrintCoordinate(coordinate);
                break;
            default:
                PrintPart(node);
                break;
        }
    }

    private void PrintPart(Node node)
    {
        switch (node)
        {
            case NameNode name:
                Write(name.Value);
                break;
            case VariableDefinitionNode variable:
                PrintVariableDefinition(variable);
                break;
            case SelectionSetNode selectionSet:
                PrintSelectionSet(selectionSet);
                break;
            case ArgumentNode argument:
                PrintArgument(argument);
                break;
            case ObjectFieldNode field:
                PrintObjectField(field);
                break;
            case DirectiveNode directive:
                PrintDirective(directive);
                break;
            case OperationTypeDefinitionNode operationType:
                PrintOperationType(operationType);
                break;
            case FieldDefinitionNode field:
                PrintFieldDefinition(field);
                break;
            case InputValueDefinitionNode input:
                PrintInputValue(input);
                break;
            case EnumValueDefinitionNode value:
                PrintEnumValue(value);
                break;
            default:
                throw new UnreachableException($"No case for {node.Kind}.");
        }
    }

    private void PrintDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            Write(_text.Length == 0 ? "" : "\n");
            PrintDefinition(definition);
            Write("\n");
        }
    }

    private void PrintDefinition(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                PrintOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                PrintFragment(fragment);
                break;
            case TypeSystemDefinitionNode typeSystem:
                PrintTypeSystem(typeSystem);
                break;
            case TypeSystemExtensionNode extension:
                PrintExtension(extension);
                break;
            default:
                throw new UnreachableException($"No case for {definition.Kind}.");
        }
    }

    private NodePrinter Write(string text)
    {
        _text.Append(text);
        return this;
    }

    private void NewLine() => _text.Append('\n').Append(' ', _level * IndentWidth);

    private void PrintLines<T>(ImmutableArray<T> nodes, string open, string close)
        where T : Node
    {
        Write(open);
        _level++;
        foreach (var node in nodes)
        {
            NewLine();
            Print(node);
        }

        _level--;
        NewLine();
        Write(close);
    }

    private void PrintJoined<T>(ImmutableArray<T> nodes, string open, string separator, string close)
        where T : Node
    {
        Write(open);
        for (var index = 0; index < nodes.Length; index++)
        {
            Write(index == 0 ? "" : separator);
            Print(nodes[index]);
        }

        Write(close);
    }

    private void PrintDescription(StringValueNode? description)
    {
        if (description is null)
            return;
        PrintString(description);
        NewLine();
    }
}
