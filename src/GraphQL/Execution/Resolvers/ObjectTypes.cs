using System.Collections.Immutable;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>Which object types the values of C# types are.</summary>
/// <param name="entries">C# types and their object types; one C# type may stand for several, of which a field's type admits one.</param>
internal sealed class ObjectTypes(ImmutableArray<(Type CSharp, ObjectType Type)> entries)
{
    /// <summary>The object type of a C# type: that of itself, else of the nearest class that it derives from, else of an interface of its.</summary>
    /// <param name="possible">The types to choose from.</param>
    /// <param name="type">The C# type of a value.</param>
    /// <returns>Null where there is none.</returns>
    public ObjectType? Of(ImmutableArray<ObjectType> possible, Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (entries.FirstOrDefault(entry => entry.CSharp == one && possible.Contains(entry.Type)).Type is { } found)
                return found;
        }

        return entries.FirstOrDefault(entry => entry.CSharp.IsInterface && entry.CSharp.IsAssignableFrom(type) && possible.Contains(entry.Type)).Type;
    }

    /// <summary>Whether a C# type stands for an object type.</summary>
    public bool Has(ObjectType type) => entries.Any(entry => ReferenceEquals(entry.Type, type));
}
