using System.Collections.Immutable;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class FieldsType : CompositeType
{
    /// <summary>Its fields, extensions' included.</summary>
    public Members<Field> Fields { get; internal set; } = new([]);

    /// <summary>The interfaces that it says it implements.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];
}
