using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>One call of a field's method: for all objects of one place of the response at once.</summary>
/// <param name="type">The object type that the field belongs to.</param>
/// <param name="field">The field.</param>
/// <param name="parents">The objects whose field is asked for, in the order of the response; at least one.</param>
/// <param name="arguments">The field's arguments, the same for all parents.</param>
/// <param name="context">The request.</param>
public sealed class FieldCall(ObjectType type, Field field, IReadOnlyList<object> parents, FieldArguments arguments, RequestContext context)
{
    /// <summary>The object type that the field belongs to.</summary>
    public ObjectType Type { get; } = type;

    /// <summary>The field.</summary>
    public Field Field { get; } = field;

    /// <summary>The objects whose field is asked for, in the order of the response; at least one. At the root it is one, the root value.</summary>
    public IReadOnlyList<object> Parents { get; } = parents;

    /// <summary>The field's arguments, the same for all parents.</summary>
    public FieldArguments Arguments { get; } = arguments;

    /// <summary>The request.</summary>
    public RequestContext Context { get; } = context;

    /// <summary>Ends when the client is gone or the time is up.</summary>
    public CancellationToken CancellationToken => Context.CancellationToken;

    /// <summary>The field with its type, as a schema coordinate: <c>Unit.name</c>.</summary>
    public string Coordinate => $"{Type.Name}.{Field.Name}";
}
