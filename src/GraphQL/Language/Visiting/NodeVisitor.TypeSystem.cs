using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Visiting;

public abstract partial class NodeVisitor
{
    private void WalkChildren(SchemaDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Directives);
        Walk(node.OperationTypes);
    }

    private void WalkChildren(OperationTypeDefinitionNode node)
    {
        Walk(node.Type);
    }

    private void WalkChildren(ScalarTypeDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Directives);
    }

    private void WalkChildren(ObjectTypeDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Interfaces);
        Walk(node.Directives);
        Walk(node.Fields);
    }

    private void WalkChildren(InterfaceTypeDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Interfaces);
        Walk(node.Directives);
        Walk(node.Fields);
    }

    private void WalkChildren(UnionTypeDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Directives);
        Walk(node.Types);
    }

    private void WalkChildren(EnumTypeDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Directives);
        Walk(node.Values);
    }

    private void WalkChildren(InputObjectTypeDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Directives);
        Walk(node.Fields);
    }

    private void WalkChildren(FieldDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Arguments);
        Walk(node.Type);
        Walk(node.Directives);
    }

    private void WalkChildren(InputValueDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Type);
        Walk(node.DefaultValue);
        Walk(node.Directives);
    }

    private void WalkChildren(EnumValueDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Directives);
    }

    private void WalkChildren(DirectiveDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.Arguments);
        Walk(node.Locations);
    }

    private void WalkChildren(SchemaExtensionNode node)
    {
        Walk(node.Directives);
        Walk(node.OperationTypes);
    }

    private void WalkChildren(ScalarTypeExtensionNode node)
    {
        Walk(node.Name);
        Walk(node.Directives);
    }

    private void WalkChildren(ObjectTypeExtensionNode node)
    {
        Walk(node.Name);
        Walk(node.Interfaces);
        Walk(node.Directives);
        Walk(node.Fields);
    }

    private void WalkChildren(InterfaceTypeExtensionNode node)
    {
        Walk(node.Name);
        Walk(node.Interfaces);
        Walk(node.Directives);
        Walk(node.Fields);
    }

    private void WalkChildren(UnionTypeExtensionNode node)
    {
        Walk(node.Name);
        Walk(node.Directives);
        Walk(node.Types);
    }

    private void WalkChildren(EnumTypeExtensionNode node)
    {
        Walk(node.Name);
        Walk(node.Directives);
        Walk(node.Values);
    }

    private void WalkChildren(InputObjectTypeExtensionNode node)
    {
        Walk(node.Name);
        Walk(node.Directives);
        Walk(node.Fields);
    }

    private void WalkChildren(TypeCoordinateNode node)
    {
        Walk(node.Name);
    }

    private void WalkChildren(MemberCoordinateNode node)
    {
        Walk(node.Name);
        Walk(node.MemberName);
    }

    private void WalkChildren(ArgumentCoordinateNode node)
    {
        Walk(node.Name);
        Walk(node.FieldName);
        Walk(node.ArgumentName);
    }

    private void WalkChildren(DirectiveCoordinateNode node)
    {
        Walk(node.Name);
    }

    private void WalkChildren(DirectiveArgumentCoordinateNode node)
    {
        Walk(node.Name);
        Walk(node.ArgumentName);
    }
}
