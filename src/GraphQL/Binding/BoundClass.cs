namespace Fadu.GraphQL.Binding;

/// <summary>A class that belongs to an object type.</summary>
/// <param name="ObjectType">The name of the object type in the schema.</param>
/// <param name="Class">The class.</param>
public sealed record BoundClass(string ObjectType, Type Class);
