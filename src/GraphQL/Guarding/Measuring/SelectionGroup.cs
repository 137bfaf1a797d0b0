using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Measuring;

/// <summary>
/// Everything that is selected of an object of one type at one place of a response: selection sets that execution merges.
/// Wherever the same sets meet on the same type, the figures are the same, so each group is measured once.
/// </summary>
/// <param name="type">The type of the object.</param>
/// <param name="sets">The selection sets, in the order of the document, each once.</param>
internal sealed class SelectionGroup(ObjectType type, ImmutableArray<SelectionSetNode> sets) : IEquatable<SelectionGroup>
{
    private ImmutableArray<GroupField> _fields;
    private int _next;

    public ObjectType Type { get; } = type;

    public ImmutableArray<SelectionSetNode> Sets { get; } = sets;

    /// <summary>All zero until the group is closed.</summary>
    public GroupFigures Figures { get; private set; }

    /// <summary>Whether its fields are known.</summary>
    public bool IsOpen => !_fields.IsDefault;

    public void Open(ImmutableArray<GroupField> fields) => _fields = fields;

    /// <summary>A group below that is not open yet; null where there is none left.</summary>
    public SelectionGroup? NextBelow()
    {
        for (; _next < _fields.Length; _next++)
        {
            foreach (var below in _fields[_next].Below)
            {
                if (!below.IsOpen)
                    return below;
            }
        }

        return null;
    }

    /// <summary>Adds up the figures of the fields, once those of the groups below are known.</summary>
    public void Close() => Figures = _fields.Aggregate(default(GroupFigures), (sum, field) => sum.With(field));

    public bool Equals(SelectionGroup? other) => other is not null
        && ReferenceEquals(Type, other.Type)
        && Sets.AsSpan().SequenceEqual(other.Sets.AsSpan(), ReferenceEqualityComparer.Instance);

    public override bool Equals(object? obj) => Equals(obj as SelectionGroup);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(RuntimeHelpers.GetHashCode(Type));
        foreach (var set in Sets)
            hash.Add(RuntimeHelpers.GetHashCode(set));
        return hash.ToHashCode();
    }
}
