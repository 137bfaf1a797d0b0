using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Visiting;

public abstract partial class NodeVisitor
{
    private void WalkChildren(DocumentNode node)
    {
        Walk(node.Definitions);
    }

    private void WalkChildren(OperationDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.VariableDefinitions);
        Walk(node.Directives);
        Walk(node.SelectionSet);
    }

    private void WalkChildren(VariableDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Variable);
        Walk(node.Type);
        Walk(node.DefaultValue);
        Walk(node.Directives);
    }

    private void WalkChildren(SelectionSetNode node)
    {
        Walk(node.Selections);
    }

    private void WalkChildren(FieldNode node)
    {
        Walk(node.Alias);
        Walk(node.Name);
        Walk(node.Arguments);
        Walk(node.Directives);
        Walk(node.SelectionSet);
    }

    private void WalkChildren(ArgumentNode node)
    {
        Walk(node.Name);
        Walk(node.Value);
    }

    private void WalkChildren(FragmentSpreadNode node)
    {
        Walk(node.Name);
        Walk(node.Directives);
    }

    private void WalkChildren(InlineFragmentNode node)
    {
        Walk(node.TypeCondition);
        Walk(node.Directives);
        Walk(node.SelectionSet);
    }

    private void WalkChildren(FragmentDefinitionNode node)
    {
        Walk(node.Description);
        Walk(node.Name);
        Walk(node.TypeCondition);
        Walk(node.Directives);
        Walk(node.SelectionSet);
    }

    private void WalkChildren(VariableNode node)
    {
        Walk(node.Name);
    }

    private void WalkChildren(ListValueNode node)
    {
        Walk(node.Values);
    }

    private void WalkChildren(ObjectValueNode node)
    {
        Walk(node.Fields);
    }

    private void WalkChildren(ObjectFieldNode node)
    {
        Walk(node.Name);
        Walk(node.Value);
    }

    private void WalkChildren(DirectiveNode node)
    {
        Walk(node.Name);
        Walk(node.Arguments);
    }

    private void WalkChildren(NamedTypeNode node)
    {
        Walk(node.Name);
    }

    private void WalkChildren(ListTypeNode node)
    {
        Walk(node.Type);
    }

    private void WalkChildren(NonNullTypeNode node)
    {
        Walk(node.Type);
    }
}
