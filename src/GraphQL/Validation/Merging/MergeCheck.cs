using System.Runtime.InteropServices;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Merging;

/// <summary>Tells whether any fields of a document might not be mergeable, without saying which.</summary>
/// <remarks>
/// All fields of one response name are held against one of them, and the sets below them are put together and looked at as one set, so
/// that no field meets each of the others; sets that were looked at once, alone or with others, are not looked at again. The idea is Simon Adameit's:
/// https://tech.new-work.se/graphql-overlapping-fields-can-be-merged-fast-ea6e92e0a01.
/// It never overlooks a conflict. Source of the rule: https://spec.graphql.org/September2025/#FieldsInSetCanMerge().
/// </remarks>
internal sealed class MergeCheck(Schema schema, DocumentIndex index, Budget budget)
{
    private readonly SelectionSets _sets = new(schema, index);
    private readonly Stack<SetKey> _open = [];
    private readonly HashSet<SetKey> _seen = [];
    private readonly Dictionary<string, List<FieldUse>> _groups = [];

    /// <returns>False where there is no conflict, or where the budget was spent before one was found.</returns>
    public bool MayConflict()
    {
        foreach (var operation in index.Operations)
        {
            if (MayConflict(operation.SelectionSet, schema.RootOf(operation.Operation)))
                return true;
        }

        // Fragments that operations use have been looked at with them.
        foreach (var definition in index.Document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment
                && MayConflict(fragment.SelectionSet, schema.Types.Find(fragment.TypeCondition.Name.Value) as CompositeType))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayConflict(SelectionSetNode root, CompositeType? type)
    {
        _open.Push(new([_sets.NumberOf(root, type)], ShapeOnly: false));
        while (_open.TryPop(out var merged) && !budget.IsSpent)
        {
            if (MayConflict(merged))
                return true;
        }

        return false;
    }

    private bool MayConflict(SetKey merged)
    {
        // What has been looked at together with more need not be looked at alone.
        if (merged.Sets is [var alone])
        {
            alone = _sets.Resolve(alone, budget);
            if (_sets.IsCovered(alone))
                return false;
            if (HaveDifferentNames(alone))
                return false;
            merged = merged with { Sets = [alone] };
        }

        var sets = _sets.WithFields(merged, budget);
        if (!_seen.Add(merged with { Sets = sets }))
            return false;
        foreach (var set in sets)
        {
            var fields = _sets.FieldsOf(set);
            if (!budget.Spend(fields.Length))
                return false;
            foreach (var field in fields)
                (CollectionsMarshal.GetValueRefOrAddDefault(_groups, field.Node.ResponseName, out _) ??= []).Add(field);
        }

        var mayConflict = false;
        foreach (var group in _groups.Values)
            mayConflict = mayConflict || (merged.ShapeOnly ? ShapesConflict(group) : MayConflict(group));
        _groups.Clear();
        return mayConflict;
    }

    // Most sets are like that: a few fields of different names, and no fragments.
    private bool HaveDifferentNames(int set)
    {
        var fields = _sets.FieldsOf(set);
        if (fields.Length > 8 || !_sets.IsFlat(set))
            return false;
        for (var later = 1; later < fields.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (fields[earlier].Node.ResponseName == fields[later].Node.ResponseName)
                    return false;
            }
        }

        _sets.Cover(set);
        budget.Spend(fields.Length);
        foreach (var field in fields)
        {
            if (_sets.NumberBelow(field) is >= 0 and var number)
                _open.Push(new([number], ShapeOnly: false));
        }

        return true;
    }

    private bool ShapesConflict(List<FieldUse> group)
    {
        var known = group.FindIndex(field => field.Definition is not null);
        for (var other = known + 1; known >= 0 && other < group.Count; other++)
        {
            if (!group[known].HasShapeOf(group[other]))
                return true;
        }

        Below(group, shapeOnly: true);
        return false;
    }

    private bool MayConflict(List<FieldUse> group)
    {
        if (group.Count == 1)
        {
            Below(group, shapeOnly: false);
            return false;
        }

        var objects = group.Select(field => field.Parent).OfType<ObjectType>().Distinct().ToArray();
        if (objects.Length > 1)
            return ShapesConflict(group) || objects.Any(one => MayConflictOn(one, group));
        if (group.Exists(field => !group[0].AsksTheSameAs(field)))
            return true;
        // One name on types that meet can still be two fields of different types where one type is an interface's narrower one.
        var conflict = ShapesConflict(group);
        Below(group, shapeOnly: false);
        return conflict;
    }

    // The fields that an object of the type can have: those selected on the type itself and on interfaces.
    private bool MayConflictOn(ObjectType type, List<FieldUse> group)
    {
        budget.Spend(group.Count);
        var together = group.FindAll(field => field.Parent is not ObjectType || ReferenceEquals(field.Parent, type));
        Below(together, shapeOnly: false);
        return together.Exists(field => !together[0].AsksTheSameAs(field));
    }

    private void Below(List<FieldUse> group, bool shapeOnly)
    {
        var sets = new List<int>(group.Count);
        foreach (var field in group)
        {
            if (_sets.NumberBelow(field) is >= 0 and var number)
                sets.Add(number);
        }

        if (sets.Count > 0)
            _open.Push(new([.. sets], shapeOnly));
    }
}
