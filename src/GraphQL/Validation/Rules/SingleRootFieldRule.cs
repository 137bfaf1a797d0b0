using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>A subscription has one root field, not one of introspection, and no condition decides whether it has.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Single-Root-Field.</remarks>
internal sealed class SingleRootFieldRule : ValidationRule, IRuleFor<OperationDefinitionNode>
{
    public void Check(OperationDefinitionNode subject, DocumentWalk walk)
    {
        if (subject.Operation != OperationKind.Subscription || walk.Schema.SubscriptionType is not { } root)
            return;
        var conditions = new List<DirectiveNode>();
        var groups = Collect(subject.SelectionSet, root, conditions, walk);

        if (conditions is not [])
            Report(walk, "No @skip or @include can decide about the root field of a subscription.", [.. conditions]);
        if (groups is [])
            Report(walk, "A subscription must have a root field.", subject.SelectionSet);
        if (groups.Count > 1)
            Report(walk, "A subscription must have one root field only.", [.. groups.Skip(1).SelectMany(group => group)]);
        foreach (var group in groups.Where(group => group[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
            Report(walk, $"\"{group[0].Name.Value}\" cannot be the root field of a subscription.", [.. group]);
    }

    // CollectSubscriptionFields: the fields by response name, in order, whatever @skip and @include say.
    private static List<List<FieldNode>> Collect(SelectionSetNode set, ObjectType root, List<DirectiveNode> conditions, DocumentWalk walk)
    {
        var groups = new List<List<FieldNode>>();
        var byName = new Dictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();
        var open = new Stack<SelectionNode>(set.Selections.Reverse());
        while (open.TryPop(out var selection))
        {
            conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"));
            if (selection is FieldNode field)
            {
                if (!byName.TryGetValue(field.ResponseName, out var group))
                    groups.Add(byName[field.ResponseName] = group = []);
                group.Add(field);
            }
            else if (Inside(selection, root, visited, walk) is { } inside)
            {
                foreach (var below in inside.Selections.Reverse())
                    open.Push(below);
            }
        }

        return groups;
    }

    private static SelectionSetNode? Inside(SelectionNode selection, ObjectType root, HashSet<string> visited, DocumentWalk walk)
    {
        if (selection is InlineFragmentNode inline)
            return inline.TypeCondition is null || Applies(inline.TypeCondition, root, walk.Schema) ? inline.SelectionSet : null;
        var name = ((FragmentSpreadNode)selection).Name.Value;
        return visited.Add(name) && walk.Index.Fragment(name) is { } fragment && Applies(fragment.TypeCondition, root, walk.Schema)
            ? fragment.SelectionSet
            : null;
    }

    private static bool Applies(NamedTypeNode condition, ObjectType root, Schema schema) =>
        schema.Types.Find(condition.Name.Value) is CompositeType type && (ReferenceEquals(type, root) || schema.IsSubType(type, root));
}
