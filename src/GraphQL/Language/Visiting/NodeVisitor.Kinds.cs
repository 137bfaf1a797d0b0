using System.Diagnostics;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Visiting;

public abstract partial class NodeVisitor
{
    // Operations come first: they are walked with every request, schemas once.
    private void WalkChildren(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Name:
            case NodeKind.IntValue:
            case NodeKind.FloatValue:
            case NodeKind.StringValue:
            case NodeKind.BooleanValue:
            case NodeKind.NullValue:
            case NodeKind.EnumValue:
                break;
            case NodeKind.Document:
                WalkChildren((DocumentNode)node);
                break;
            case NodeKind.OperationDefinition:
                WalkChildren((OperationDefinitionNode)node);
                break;
            case NodeKind.VariableDefinition:
                WalkChildren((VariableDefinitionNode)node);
                break;
            case NodeKind.SelectionSet:
                WalkChildren((SelectionSetNode)node);
                break;
            case NodeKind.Field:
                WalkChildren((FieldNode)node);
                break;
            case NodeKind.Argument:
                WalkChildren((ArgumentNode)node);
                break;
            case NodeKind.FragmentSpread:
                WalkChildren((FragmentSpreadNode)node);
                break;
            case NodeKind.InlineFragment:
                WalkChildren((InlineFragmentNode)node);
                break;
            case NodeKind.FragmentDefinition:
                WalkChildren((FragmentDefinitionNode)node);
                break;
            case NodeKind.Variable:
                WalkChildren((VariableNode)node);
                break;
            case NodeKind.ListValue:
                WalkChildren((ListValueNode)node);
                break;
            case NodeKind.ObjectValue:
                WalkChildren((ObjectValueNode)node);
                break;
            case NodeKind.ObjectField:
                WalkChildren((ObjectFieldNode)node);
                break;
            case NodeKind.Directive:
                WalkChildren((DirectiveNode)node);
                break;
            case NodeKind.NamedType:
                WalkChildren((NamedTypeNode)node);
                break;
            case NodeKind.ListType:
                WalkChildren((ListTypeNode)node);
                break;
            case NodeKind.NonNullType:
                WalkChildren((NonNullTypeNode)node);
                break;
            default:
                WalkTypeSystem(node);
                break;
        }
    }

    private void WalkTypeSystem(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.SchemaDefinition:
                WalkChildren((SchemaDefinitionNode)node);
                break;
            case NodeKind.OperationTypeDefinition:
                WalkChildren((OperationTypeDefinitionNode)node);
                break;
            case NodeKind.ScalarTypeDefinition:
                WalkChildren((ScalarTypeDefinitionNode)node);
                break;
            case NodeKind.ObjectTypeDefinition:
                WalkChildren((ObjectTypeDefinitionNode)node);
                break;
            case NodeKind.InterfaceTypeDefinition:
                WalkChildren((InterfaceTypeDefinitionNode)node);
                break;
            case NodeKind.UnionTypeDefinition:
                WalkChildren((UnionTypeDefinitionNode)node);
                break;
            case NodeKind.EnumTypeDefinition:
                WalkChildren((EnumTypeDefinitionNode)node);
                break;
            case NodeKind.InputObjectTypeDefinition:
                WalkChildren((InputObjectTypeDefinitionNode)node);
                break;
            case NodeKind.FieldDefinition:
                WalkChildren((FieldDefinitionNode)node);
                break;
            case NodeKind.InputValueDefinition:
                WalkChildren((InputValueDefinitionNode)node);
                break;
            case NodeKind.EnumValueDefinition:
                WalkChildren((EnumValueDefinitionNode)node);
                break;
            case NodeKind.DirectiveDefinition:
                WalkChildren((DirectiveDefinitionNode)node);
                break;
            case NodeKind.SchemaExtension:
                WalkChildren((SchemaExtensionNode)node);
                break;
            case NodeKind.ScalarTypeExtension:
                WalkChildren((ScalarTypeExtensionNode)node);
                break;
            case NodeKind.ObjectTypeExtension:
                WalkChildren((ObjectTypeExtensionNode)node);
                break;
            case NodeKind.InterfaceTypeExtension:
                WalkChildren((InterfaceTypeExtensionNode)node);
                break;
            case NodeKind.UnionTypeExtension:
                WalkChildren((UnionTypeExtensionNode)node);
                break;
            case NodeKind.EnumTypeExtension:
                WalkChildren((EnumTypeExtensionNode)node);
                break;
            case NodeKind.InputObjectTypeExtension:
                WalkChildren((InputObjectTypeExtensionNode)node);
                break;
            case NodeKind.TypeCoordinate:
                WalkChildren((TypeCoordinateNode)node);
                break;
            case NodeKind.MemberCoordinate:
                WalkChildren((MemberCoordinateNode)node);
                break;
            case NodeKind.ArgumentCoordinate:
                WalkChildren((ArgumentCoordinateNode)node);
                break;
            case NodeKind.DirectiveCoordinate:
                WalkChildren((DirectiveCoordinateNode)node);
                break;
            case NodeKind.DirectiveArgumentCoordinate:
                WalkChildren((DirectiveArgumentCoordinateNode)node);
                break;
            default:
                throw new UnreachableException($"No case for {node.Kind}.");
        }
    }
}
