namespace Fadu.GraphQL.Binding.Marks;

/// <summary>
/// On a class: its public methods are fields of an object type. A class with instance methods is taken from the services of the request.
/// A type may have several such classes, but no field two methods.
/// </summary>
/// <param name="typeName">The name of the object type in the schema.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GraphQLFieldsAttribute(string typeName) : Attribute
{
    /// <summary>The name of the object type in the schema.</summary>
    public string TypeName { get; } = typeName;
}
