using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Merging;

/// <summary>What a selection set selects, inline fragments included: the fields by response name, and the names of the fragments that it spreads.</summary>
internal sealed class Collected
{
    public OrderedDictionary<string, List<FieldUse>> Fields { get; } = [];

    /// <summary>Each once, in the order in which they are met.</summary>
    public List<string> Fragments { get; } = [];

    public static Collected From(SelectionSetNode set, CompositeType? parent, Schema schema)
    {
        var collected = new Collected();
        collected.Add(set, parent, schema, []);
        return collected;
    }

    private void Add(SelectionSetNode set, CompositeType? parent, Schema schema, HashSet<string> spread)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is FieldNode field)
                Add(FieldUse.Of(field, parent, schema));
            else if (selection is FragmentSpreadNode { Name.Value: var name } && spread.Add(name))
                Fragments.Add(name);
            else if (selection is InlineFragmentNode inline)
                Add(inline.SelectionSet, inline.TypeCondition is { } condition ? schema.Types.Find(condition.Name.Value) as CompositeType : parent, schema, spread);
        }
    }

    private void Add(FieldUse field)
    {
        if (!Fields.TryGetValue(field.Node.ResponseName, out var group))
            Fields.Add(field.Node.ResponseName, group = []);
        group.Add(field);
    }
}
