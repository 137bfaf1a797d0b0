using System.Collections.Concurrent;
using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>
/// What is selected of the objects at one place of the response. What that means for an object type is worked out when the first object
/// of it appears: a plan for all combinations of types of nested interfaces would grow without bound, most of it for nothing.
/// </summary>
/// <param name="planner">Works it out.</param>
/// <param name="type">The type of the field that leads here.</param>
/// <param name="selectionSets">What is selected.</param>
internal sealed class SelectionPlan(Planner planner, CompositeType type, ImmutableArray<SelectionSetNode> selectionSets)
{
    private readonly ConcurrentDictionary<ObjectType, ObjectPlan> _byType = new();
    private readonly SiblingSelections _below = new(planner);
    private readonly bool _isByClass = planner.Schema.IsTypeByClass(type);
    private ObjectPlan? _single;
    private ByClass? _last;

    /// <summary>The type of the field that leads here.</summary>
    public CompositeType Type { get; } = type;

    /// <summary>Whether objects here, or below, may have methods that have to be called before anything is written.</summary>
    public bool LeadsToMethods { get; } = planner.LeadsToMethods(type, selectionSets);

    /// <summary>The plan for objects of a type.</summary>
    public ObjectPlan For(ObjectType objectType) =>
        _byType.GetOrAdd(objectType, key => planner.PlanObject(key, selectionSets, _below));

    /// <summary>The plan for an object.</summary>
    /// <returns>Null where the object is of none of the types that it may be.</returns>
    public ObjectPlan? PlanOf(object value)
    {
        if (Type is ObjectType objectType)
            return _single ??= For(objectType);
        if (_isByClass && _last is { } last && last.Class == value.GetType())
            return last.Plan;
        if (planner.Schema.ObjectTypeOf(Type, value) is not { } found)
            return null;
        var plan = For(found);
        _last = new(value.GetType(), plan);
        return plan;
    }

    // One object, so that another thread never sees a class with the plan of another.
    private sealed record ByClass(Type Class, ObjectPlan Plan);
}
