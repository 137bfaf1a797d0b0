using System.Diagnostics;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Units;

/// <summary>A unit (单位) that is evaluated: a district, a department, a village. Units form a tree.</summary>
public sealed record Unit
{
    /// <summary>A unit before the first event.</summary>
    public static Unit None { get; } = new();

    /// <summary>Its code for good; empty before it is registered.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its name; empty before it is registered.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is: 区县, 部门, 村; null where nobody said.</summary>
    public string? Kind { get; init; }

    /// <summary>The unit that it belongs to; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>The group that it is compared within; null: none of its own.</summary>
    public string? Group { get; init; }

    /// <summary>What is known of its attributes, by code.</summary>
    public IReadOnlyDictionary<string, UnitAttribute> Attributes { get; init => field = ValueMap.Of(value); } = ValueMap<UnitAttribute>.Empty;

    /// <summary>The person to be reached; null where none is named.</summary>
    public UnitContact? Contact { get; init; }

    /// <summary>Whether it is.</summary>
    public UnitStatus Status { get; init; }

    /// <summary>The unit that it was merged into; null where there is none.</summary>
    public string? Successor { get; init; }

    /// <summary>Folds one event into the state.</summary>
    public static Unit Evolve(Unit state, UnitEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(@event);
        return @event switch
        {
            UnitRegistered it => state with { Code = it.Code, Name = it.Name, Kind = it.Kind, Parent = it.Parent, Group = it.Group, Status = UnitStatus.Active },
            UnitRenamed it => state with { Name = it.Name },
            UnitClassified it => state with { Kind = it.Kind },
            UnitMoved it => state with { Parent = it.Parent },
            UnitGrouped it => state with { Group = it.Group },
            AttributeSet it => state with { Attributes = ValueMap.Of(state.Attributes).With(it.Attribute, new(it.Value, it.AsOf, it.Source)) },
            AttributeCleared it => state with { Attributes = ValueMap.Of(state.Attributes).Without(it.Attribute) },
            // An erased person is nobody to be reached.
            UnitContactNamed it => state with { Contact = it.Name is null ? null : new(it.Name, it.Phone) },
            UnitContactRemoved or UnitContactErased => state with { Contact = null },
            UnitClosed it => state with { Status = UnitStatus.Closed, Successor = it.Successor },
            UnitReopened => state with { Status = UnitStatus.Active, Successor = null },
            _ => throw new UnreachableException($"No case for {@event.GetType().Name}."),
        };
    }
}
