using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Fadu.GraphQL.Execution.Coercion;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>Works out what is selected, for one operation and one set of conditions.</summary>
/// <param name="schema">The schema.</param>
/// <param name="collector">Gathers the fields of selection sets.</param>
/// <param name="methods">Finds where methods are.</param>
internal sealed class Planner(ExecutableSchema schema, FieldCollector collector, MethodSearch methods)
{
    /// <summary>The schema.</summary>
    public ExecutableSchema Schema { get; } = schema;

    /// <summary>Whether a method may be called somewhere in selections of a type.</summary>
    public bool LeadsToMethods(CompositeType type, ImmutableArray<SelectionSetNode> selectionSets) =>
        selectionSets.Any(selectionSet => methods.IsIn(selectionSet, type));

    /// <summary>The plan of the objects of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="selectionSets">What is selected of them.</param>
    /// <param name="below">The selections below the objects of this place, of whatever type.</param>
    public ObjectPlan PlanObject(ObjectType type, ImmutableArray<SelectionSetNode> selectionSets, SiblingSelections below)
    {
        var fields = ImmutableArray.CreateBuilder<FieldPlan>();
        var slots = 0;
        foreach (var nodes in collector.Collect(type, selectionSets))
        {
            var plan = PlanField(type, [.. nodes], below, fields.Count == 0, slots);
            slots += plan.Slot >= 0 ? 1 : 0;
            fields.Add(plan);
        }

        return new(type, fields.DrainToImmutable());
    }

    private FieldPlan PlanField(ObjectType type, ImmutableArray<FieldNode> nodes, SiblingSelections below, bool isFirst, int slot)
    {
        var field = Schema.Schema.FieldOf(type, nodes[0].Name.Value)
            ?? throw new UnreachableException($"{type}.{nodes[0].Name.Value} is no field; the document was not validated.");
        var resolver = ReferenceEquals(field, Schema.Schema.TypenameField) ? TypeName(type) : Schema.ResolverOf(field);
        var arguments = ArgumentsPlan.Of(field, nodes[0]);
        var shape = ShapeOf(field, nodes, below);
        var (read, write) = resolver switch
        {
            ValueReader reader => (reader.Read, reader.Write),
            Calculation calculation when arguments.Constant is { } constant => (parent => calculation.Calculate(parent, constant), null),
            _ => (null, (LeafWriter?)null),
        };
        var isStaged = read is null || shape.Selection is { LeadsToMethods: true };
        return new()
        {
            ParentType = type,
            Field = field,
            Nodes = nodes,
            Resolver = resolver,
            Arguments = arguments,
            Shape = shape,
            Prefix = FieldPlan.PrefixOf(nodes[0].ResponseName, isFirst),
            Slot = isStaged ? slot : -1,
            Write = isStaged ? null : write,
            Read = isStaged ? null : read,
        };
    }

    private static ValueReader TypeName(ObjectType type)
    {
        var json = Encoding.UTF8.GetBytes($"\"{type.Name}\"");
        return new(_ => type.Name, (_, output) =>
        {
            output.Raw(json);
            return LeafOutcome.Written;
        });
    }

    private OutputShape ShapeOf(Field field, ImmutableArray<FieldNode> nodes, SiblingSelections below) => field.Type.Named is CompositeType composite
        ? OutputShape.OfObject(field.Type, below.Of(composite, nodes))
        : OutputShape.OfLeaf(field.Type, Schema.LeafOf(field.Type.Named));
}
