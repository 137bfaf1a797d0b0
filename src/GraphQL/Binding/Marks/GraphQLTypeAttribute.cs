namespace Fadu.GraphQL.Binding.Marks;

/// <summary>
/// On a class, record, struct or interface: its values are the values of an object type. The type's fields without a method are its
/// public properties. One class may stand for several object types, but no object type has two classes.
/// </summary>
/// <param name="name">The name of the object type in the schema.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class GraphQLTypeAttribute(string name) : Attribute
{
    /// <summary>The name of the object type in the schema.</summary>
    public string Name { get; } = name;
}
