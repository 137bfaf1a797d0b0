using System.Collections.Frozen;
using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A schema: its types, its directives and where operations begin. Never changes once it is handed out.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema.</remarks>
public sealed class Schema
{
    private readonly FrozenDictionary<NamedType, ImmutableArray<ObjectType>> _possibleTypes;
    private readonly FrozenDictionary<NamedType, FrozenSet<NamedType>> _subTypes;

    internal Schema(Members<NamedType> types, Members<DirectiveType> directives)
    {
        (Types, Directives) = (types, directives);
        var objects = types.OfType<ObjectType>().ToArray();
        _possibleTypes = types.OfType<CompositeType>().ToFrozenDictionary<CompositeType, NamedType, ImmutableArray<ObjectType>>(type => type, type => type switch
        {
            UnionType union => union.Members,
            InterfaceType @interface => [.. objects.Where(one => one.Interfaces.Contains(@interface))],
            _ => [(ObjectType)type],
        });
        _subTypes = types.OfType<CompositeType>().ToFrozenDictionary<CompositeType, NamedType, FrozenSet<NamedType>>(type => type, type => type switch
        {
            UnionType union => union.Members.ToFrozenSet<NamedType>(),
            InterfaceType @interface => types.OfType<FieldsType>().Where(one => one.Interfaces.Contains(@interface)).ToFrozenSet<NamedType>(),
            _ => [],
        });
    }

    /// <summary>All named types: those of the document in order, then the specification's own, introspection included.</summary>
    public Members<NamedType> Types { get; }

    /// <summary>All directives: those of the document in order, then the specification's own.</summary>
    public Members<DirectiveType> Directives { get; }

    /// <summary>Where queries begin; null only in a schema that is not valid.</summary>
    public ObjectType? QueryType { get; internal init; }

    /// <summary>Where mutations begin; null where there are none.</summary>
    public ObjectType? MutationType { get; internal init; }

    /// <summary>Where subscriptions begin; null where there are none.</summary>
    public ObjectType? SubscriptionType { get; internal init; }

    /// <summary>For people; null where the schema gives none.</summary>
    public string? Description { get; internal init; }

    /// <summary>The definition of the schema and its extensions; empty where it goes without saying.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; internal init; } = [];

    /// <summary>The type where an operation of a kind begins; null where there are none of that kind.</summary>
    public ObjectType? RootOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The objects that a value of the type may be. Source: https://spec.graphql.org/September2025/#GetPossibleTypes().</summary>
    public ImmutableArray<ObjectType> PossibleTypes(CompositeType type) => _possibleTypes.GetValueOrDefault(type, []);

    /// <summary>Whether an object or interface implements an interface, or is a member of a union.</summary>
    public bool IsSubType(CompositeType parent, NamedType type) => _subTypes.TryGetValue(parent, out var below) && below.Contains(type);

    /// <summary>Whether two types have an object in common.</summary>
    public bool Overlap(CompositeType left, CompositeType right) => ReferenceEquals(left, right)
        || PossibleTypes(left).Any(one => PossibleTypes(right).Contains(one));

    /// <summary><c>__typename</c>, on every composite type.</summary>
    public required Field TypenameField { get; init; }

    /// <summary><c>__schema</c>, on the query type.</summary>
    public required Field SchemaField { get; init; }

    /// <summary><c>__type</c>, on the query type.</summary>
    public required Field TypeField { get; init; }

    /// <summary>A field that may be selected on a type, those of introspection included; null where there is none.</summary>
    public Field? FieldOf(CompositeType type, string name) => name switch
    {
        "__typename" => TypenameField,
        "__schema" when ReferenceEquals(type, QueryType) => SchemaField,
        "__type" when ReferenceEquals(type, QueryType) => TypeField,
        _ => (type as FieldsType)?.Fields.Find(name),
    };
}
