using System.Collections.Immutable;
using System.Diagnostics;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Printing;

internal sealed partial class NodePrinter
{
    private void PrintTypeSystem(TypeSystemDefinitionNode definition)
    {
        PrintDescription(definition.Description);
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                Write("schema");
                PrintDirectives(schema.Directives);
                PrintBraced(schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                PrintDirectiveDefinition(directive);
                break;
            case TypeDefinitionNode type:
                PrintTypeDefinition(type);
                break;
            default:
                throw new UnreachableException($"No case for {definition.Kind}.");
        }
    }

    private void PrintTypeDefinition(TypeDefinitionNode definition)
    {
        switch (definition)
        {
            case ScalarTypeDefinitionNode type:
                PrintHead("scalar ", type.Name, [], type.Directives);
                break;
            case ObjectTypeDefinitionNode type:
                PrintHead("type ", type.Name, type.Interfaces, type.Directives);
                PrintBraced(type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                PrintHead("interface ", type.Name, type.Interfaces, type.Directives);
                PrintBraced(type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                PrintHead("union ", type.Name, [], type.Directives);
                PrintMembers(type.Types);
                break;
            case EnumTypeDefinitionNode type:
                PrintHead("enum ", type.Name, [], type.Directives);
                PrintBraced(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                PrintHead("input ", type.Name, [], type.Directives);
                PrintBraced(type.Fields);
                break;
            default:
                throw new UnreachableException($"No case for {definition.Kind}.");
        }
    }

    private void PrintExtension(TypeSystemExtensionNode extension)
    {
        Write("extend ");
        switch (extension)
        {
            case SchemaExtensionNode schema:
                Write("schema");
                PrintDirectives(schema.Directives);
                PrintBraced(schema.OperationTypes);
                break;
            case ScalarTypeExtensionNode type:
                PrintHead("scalar ", type.Name, [], type.Directives);
                break;
            case ObjectTypeExtensionNode type:
                PrintHead("type ", type.Name, type.Interfaces, type.Directives);
                PrintBraced(type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                PrintHead("interface ", type.Name, type.Interfaces, type.Directives);
                PrintBraced(type.Fields);
                break;
            case UnionTypeExtensionNode type:
                PrintHead("union ", type.Name, [], type.Directives);
                PrintMembers(type.Types);
                break;
            case EnumTypeExtensionNode type:
                PrintHead("enum ", type.Name, [], type.Directives);
                PrintBraced(type.Values);
                break;
            case InputObjectTypeExtensionNode type:
                PrintHead("input ", type.Name, [], type.Directives);
                PrintBraced(type.Fields);
                break;
            default:
                throw new UnreachableException($"No case for {extension.Kind}.");
        }
    }

    private void PrintHead(
        string keyword, NameNode name, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<DirectiveNode> directives)
    {
        Write(keyword).Write(name.Value);
        if (!interfaces.IsEmpty)
            PrintJoined(interfaces, " implements ", " & ", "");
        PrintDirectives(directives);
    }

    private void PrintBraced<T>(ImmutableArray<T> nodes)
        where T : Node
    {
        if (!nodes.IsEmpty)
            PrintLines(nodes, " {", "}");
    }

    private void PrintMembers(ImmutableArray<NamedTypeNode> types)
    {
        if (!types.IsEmpty)
            PrintJoined(types, " = ", " | ", "");
    }

    private void PrintDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        Write("directive @").Write(directive.Name.Value);
        PrintArgumentDefinitions(directive.Arguments);
        Write(directive.IsRepeatable ? " repeatable" : "");
        PrintJoined(directive.Locations, " on ", " | ", "");
    }

    private void PrintOperationType(OperationTypeDefinitionNode operationType) =>
        Write(Keyword(operationType.Operation)).Write(": ").Write(operationType.Type.Name.Value);

    private void PrintFieldDefinition(FieldDefinitionNode field)
    {
        PrintDescription(field.Description);
        Write(field.Name.Value);
        PrintArgumentDefinitions(field.Arguments);
        Write(": ");
        PrintType(field.Type);
        PrintDirectives(field.Directives);
    }

    private void PrintArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.Any(argument => argument.Description is not null))
            PrintLines(arguments, "(", ")");
        else if (!arguments.IsEmpty)
            PrintJoined(arguments, "(", ", ", ")");
    }

    private void PrintInputValue(InputValueDefinitionNode input)
    {
        PrintDescription(input.Description);
        Write(input.Name.Value).Write(": ");
        PrintType(input.Type);
        PrintDefault(input.DefaultValue);
        PrintDirectives(input.Directives);
    }

    private void PrintEnumValue(EnumValueDefinitionNode value)
    {
        PrintDescription(value.Description);
        Write(value.Name.Value);
        PrintDirectives(value.Directives);
    }
}
