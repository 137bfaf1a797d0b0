namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>Something of a schema that bears a name.</summary>
public interface INamed
{
    /// <summary>Its name, as it is written in documents; for directives without the at sign.</summary>
    string Name { get; }
}
