using System.Collections.Immutable;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Guarding.Costs;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Measuring;

/// <summary>Measures one operation. Used once.</summary>
internal sealed class OperationMeasurement(
    Schema schema, SchemaCosts costs, SchemaRights rights, DocumentNode document, IReadOnlyDictionary<string, object?> variables)
{
    /// <summary>How many selections are looked at before it is given up; many times what the largest documents need that people write.</summary>
    public const int MostSteps = 100_000;

    private readonly ActualValues _values = new(variables);
    private readonly Dictionary<SelectionGroup, SelectionGroup> _groups = [];
    private readonly Dictionary<Field, (string Coordinate, SortedSet<int> Offsets)> _guarded = [];
    private readonly SortedSet<int> _introspection = [];
    private FieldCollector? _collector;

    public OperationMeasure Measure(OperationDefinitionNode operation)
    {
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .DistinctBy(fragment => fragment.Name.Value, StringComparer.Ordinal)
            .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        _collector = new(schema, fragments, _values.IsSelected, MostSteps);
        var figures = schema.RootOf(operation.Operation) is { } root ? Figures(Group(root, [operation.SelectionSet])) : default;
        return new(document.Source, operation.Location.Start, [.. _introspection])
        {
            Cost = figures.CostAt(FieldCost.UnknownSize),
            Depth = figures.Depth,
            Nodes = figures.Nodes,
            IntrospectionDepth = figures.IntrospectionDepth,
            IsComplete = !_collector.HasGivenUp,
            Variables = [.. _values.Read],
            Rights = new(document.Source, _guarded.Select(entry =>
                new FieldDemand(entry.Value.Coordinate, rights.Of(entry.Key), [.. entry.Value.Offsets]))),
        };
    }

    // From the leaves up, with a stack of its own: fragments may nest fields deeper than the thread's stack is.
    private GroupFigures Figures(SelectionGroup root)
    {
        var above = new Stack<SelectionGroup>();
        Enter(root);
        while (above.TryPeek(out var group))
        {
            if (group.NextBelow() is { } below)
                Enter(below);
            else
                above.Pop().Close();
        }

        return root.Figures;

        void Enter(SelectionGroup group)
        {
            group.Open(FieldsOf(group));
            above.Push(group);
        }
    }

    private ImmutableArray<GroupField> FieldsOf(SelectionGroup group)
    {
        var fields = ImmutableArray.CreateBuilder<GroupField>();
        foreach (var nodes in _collector!.Collect(group.Type, group.Sets))
        {
            if (FieldOf(group.Type, nodes) is { } field)
                fields.Add(field);
        }

        return fields.DrainToImmutable();
    }

    private GroupField? FieldOf(ObjectType type, IReadOnlyList<FieldNode> nodes)
    {
        if (schema.FieldOf(type, nodes[0].Name.Value) is not { } field)
            return null;

        Note(type, field, nodes);
        var cost = costs.Of(field);
        var isList = field.Type.Nullable is ListType;
        return new(
            _values.WeightOf(cost, field, nodes[0]),
            _values.SizeOf(cost, field, nodes[0]),
            isList,
            isList && type.Name.StartsWith("__", StringComparison.Ordinal),
            Below(field, nodes));
    }

    private ImmutableArray<SelectionGroup> Below(Field field, IReadOnlyList<FieldNode> nodes)
    {
        if (field.Type.Named is not CompositeType type)
            return [];
        ImmutableArray<SelectionSetNode> sets =
            [.. nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>().Distinct<SelectionSetNode>(ReferenceEqualityComparer.Instance)];
        return [.. schema.PossibleTypes(type).Select(possible => Group(possible, sets))];
    }

    private SelectionGroup Group(ObjectType type, ImmutableArray<SelectionSetNode> sets)
    {
        var group = new SelectionGroup(type, sets);
        return _groups.TryAdd(group, group) ? group : _groups[group];
    }

    private void Note(ObjectType type, Field field, IReadOnlyList<FieldNode> nodes)
    {
        if (ReferenceEquals(field, schema.SchemaField) || ReferenceEquals(field, schema.TypeField))
            _introspection.UnionWith(nodes.Select(node => node.Location.Start));
        if (ReferenceEquals(rights.Of(field), FieldRights.None))
            return;
        if (!_guarded.TryGetValue(field, out var guarded))
            _guarded.Add(field, guarded = ($"{type.Name}.{field.Name}", []));
        guarded.Offsets.UnionWith(nodes.Select(node => node.Location.Start));
    }
}
