namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A type with selections: an object, an interface or a union.</summary>
public abstract class CompositeType : NamedType;
