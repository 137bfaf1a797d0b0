using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Outputs;

/// <summary>The C# classes of the object types.</summary>
internal sealed class Models
{
    private readonly Dictionary<ObjectType, Type> _classes = [];

    /// <param name="schema">The schema.</param>
    /// <param name="classes">The names of object types with their classes.</param>
    /// <param name="faults">Where faults go.</param>
    public Models(Schema schema, IEnumerable<(string Name, Type Class)> classes, ICollection<string> faults)
    {
        foreach (var (name, csharp) in classes)
        {
            if (Fault(schema, name, csharp) is { } fault)
                faults.Add(fault);
            else
                _classes.Add((ObjectType)schema.Types.Find(name)!, csharp);
        }
    }

    /// <summary>The object types that have a class, with it.</summary>
    public IEnumerable<KeyValuePair<ObjectType, Type>> All => _classes;

    /// <summary>The class of an object type; null where it has none.</summary>
    public Type? Of(ObjectType type) => _classes.GetValueOrDefault(type);

    /// <summary>Interfaces and unions of which two object types have the same class, so that nobody could tell what a value of it is.</summary>
    public IEnumerable<string> Indistinct(Schema schema) =>
        from type in schema.Types.OfType<CompositeType>()
        where type is not ObjectType
        from same in schema.PossibleTypes(type).Where(_classes.ContainsKey).GroupBy(one => _classes[one])
        where same.Count() > 1
        select $"{type.Name} may be {string.Join(" or ", same.Select(one => one.Name))}, which are all the class {CSharpText.Of(same.Key)}; give each its own.";

    private string? Fault(Schema schema, string name, Type csharp) => schema.Types.Find(name) switch
    {
        ObjectType when csharp.ContainsGenericParameters =>
            $"{name} is bound to {CSharpText.Of(csharp)}, whose type parameters are open; name it in the options with its type arguments instead.",
        ObjectType type when schema.IsRoot(type) =>
            $"{name} is bound to {CSharpText.Of(csharp)}, but operations begin there and have no object yet; write methods in a class of fields.",
        ObjectType type when _classes.TryGetValue(type, out var other) =>
            $"{name} is bound to both {CSharpText.Of(other)} and {CSharpText.Of(csharp)}; leave one.",
        ObjectType => null,
        InterfaceType or UnionType =>
            $"{name} is bound to {CSharpText.Of(csharp)}, but is no object type: its values are known by the classes of the object types; "
            + "take the binding away.",
        InputObjectType or EnumType =>
            $"{name} is bound to {CSharpText.Of(csharp)}, but is no object type: its class is what members and parameters say; take the binding away.",
        null => $"{name} is bound to {CSharpText.Of(csharp)}, but the schema has no such type; write it into the schema, or take the binding away.",
        _ => $"{name} is bound to {CSharpText.Of(csharp)}, but is no object type; take the binding away.",
    };
}
