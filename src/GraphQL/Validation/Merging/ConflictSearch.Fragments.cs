using System.Runtime.CompilerServices;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Merging;

internal sealed partial class ConflictSearch
{
    private void AddBelow(List<Conflict> conflicts, bool exclusive, Collected left, Collected right)
    {
        if (!HasRoom())
            return;
        AddBetween(conflicts, exclusive, left, right);
        foreach (var fragment in right.Fragments)
            AddBetween(conflicts, exclusive, left, fragment);
        foreach (var fragment in left.Fragments)
            AddBetween(conflicts, exclusive, right, fragment);
        foreach (var one in left.Fragments)
        {
            foreach (var other in right.Fragments)
                AddBetween(conflicts, exclusive, one, other);
        }
    }

    private void AddBetween(List<Conflict> conflicts, bool exclusive, Collected left, Collected right)
    {
        foreach (var (name, group) in left.Fields)
        {
            if (!right.Fields.TryGetValue(name, out var others))
                continue;
            foreach (var one in group)
            {
                foreach (var other in others)
                {
                    if (!TryAdd(conflicts, exclusive, one, other))
                        return;
                }
            }
        }
    }

    private void AddBetween(List<Conflict> conflicts, bool exclusive, Collected fields, string fragment)
    {
        if (!HasRoom() || !_fieldsWithFragments.Begin((fields, fragment), exclusive) || CollectFragment(fragment) is not { } below || ReferenceEquals(fields, below))
            return;
        AddBetween(conflicts, exclusive, fields, below);
        foreach (var next in below.Fragments)
            AddBetween(conflicts, exclusive, fields, next);
    }

    private void AddBetween(List<Conflict> conflicts, bool exclusive, string left, string right)
    {
        if (left == right || !HasRoom())
            return;
        var pair = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (!_fragments.Begin(pair, exclusive) || CollectFragment(left) is not { } one || CollectFragment(right) is not { } other)
            return;
        AddBetween(conflicts, exclusive, one, other);
        foreach (var next in other.Fragments)
            AddBetween(conflicts, exclusive, left, next);
        foreach (var next in one.Fragments)
            AddBetween(conflicts, exclusive, next, right);
    }

    // Thousands of fragments in one line go deeper than a stack may reach.
    private bool HasRoom()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            budget.Exhaust();
        return budget.Spend(1);
    }

    private Collected? CollectFragment(string name) =>
        index.Fragment(name) is { } fragment ? Collect(fragment.SelectionSet, TypeOf(fragment.TypeCondition)) : null;

    private Collected Collect(SelectionSetNode set, CompositeType? parent)
    {
        if (!_collected.TryGetValue(set, out var collected))
            _collected.Add(set, collected = Collected.From(set, parent, schema));
        return collected;
    }

    private CompositeType? TypeOf(NamedTypeNode condition) => schema.Types.Find(condition.Name.Value) as CompositeType;
}
