using System.Collections.Immutable;
using System.Diagnostics;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Standard;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Building;

/// <summary>Makes the types of definitions: first all of them empty, then what refers to others.</summary>
internal sealed class TypeAssembly
{
    private readonly DefinitionIndex _definitions;
    private readonly IReadOnlyDictionary<string, ScalarCoercion> _scalars;
    private readonly Dictionary<string, NamedType> _byName = new(StringComparer.Ordinal);
    private readonly List<NamedType> _own = [];

    public TypeAssembly(DefinitionIndex definitions, IReadOnlyDictionary<string, ScalarCoercion> scalars)
    {
        (_definitions, _scalars) = (definitions, scalars);
        foreach (var type in StandardScalars.All.Concat<NamedType>(IntrospectionTypes.All))
            _byName.Add(type.Name, type);
    }

    public NamedType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The types of the document in order; those with the name of a standard one stand for that and are left out.</summary>
    public IReadOnlyList<NamedType> Build()
    {
        foreach (var definition in _definitions.Types)
        {
            if (_byName.ContainsKey(definition.Name.Value))
                continue;
            var type = Declare(definition, _definitions.PartsOf(definition));
            _byName.Add(type.Name, type);
            _own.Add(type);
        }

        foreach (var type in _own)
            Fill(type);
        return _own;
    }

    public DirectiveType BuildDirective(DirectiveDefinitionNode definition) => new()
    {
        Name = definition.Name.Value,
        Description = definition.Description?.Value,
        IsRepeatable = definition.IsRepeatable,
        Locations = definition.Locations.Aggregate(DirectiveLocations.None, (all, name) => all | DirectiveLocationNames.Parse(name.Value)),
        Arguments = InputValues(definition.Arguments),
        Definition = definition,
    };

    private NamedType Declare(TypeDefinitionNode definition, ImmutableArray<DefinitionNode> parts)
    {
        var (name, description) = (definition.Name.Value, definition.Description?.Value);
        ImmutableArray<DirectiveNode> directives = [.. parts.SelectMany(part => DefinitionParts.Directives(part))];
        return definition switch
        {
            ScalarTypeDefinitionNode => new ScalarType
            {
                Name = name,
                Description = description,
                Definitions = parts,
                Directives = directives,
                Coercion = _scalars.GetValueOrDefault(name) ?? WellKnownScalars.Any,
                SpecifiedByUrl = AppliedDirectives.SpecifiedByUrl(directives),
            },
            ObjectTypeDefinitionNode => new ObjectType { Name = name, Description = description, Definitions = parts, Directives = directives },
            InterfaceTypeDefinitionNode => new InterfaceType { Name = name, Description = description, Definitions = parts, Directives = directives },
            UnionTypeDefinitionNode => new UnionType { Name = name, Description = description, Definitions = parts, Directives = directives },
            EnumTypeDefinitionNode => new EnumType { Name = name, Description = description, Definitions = parts, Directives = directives },
            InputObjectTypeDefinitionNode => new InputObjectType
            {
                Name = name,
                Description = description,
                Definitions = parts,
                Directives = directives,
                IsOneOf = AppliedDirectives.IsOneOf(directives),
            },
            _ => throw new UnreachableException($"No case for {definition.Kind}."),
        };
    }

    private void Fill(NamedType type)
    {
        switch (type)
        {
            case FieldsType fields:
                fields.Fields = new(type.Definitions.SelectMany(part => DefinitionParts.Fields(part)).Select(BuildField));
                fields.Interfaces = Named<InterfaceType>(type, DefinitionParts.Interfaces);
                break;
            case UnionType union:
                union.Members = Named<ObjectType>(type, DefinitionParts.Members);
                break;
            case EnumType @enum:
                @enum.Values = new(type.Definitions.SelectMany(part => DefinitionParts.Values(part)).Select(BuildValue));
                break;
            case InputObjectType input:
                input.Fields = InputValues(type.Definitions.SelectMany(part => DefinitionParts.InputFields(part)));
                break;
            default:
                break;
        }
    }

    // A reference to a type of the wrong kind is left out here and reported by the checks of the schema.
    private ImmutableArray<T> Named<T>(NamedType type, Func<DefinitionNode, ImmutableArray<NamedTypeNode>> references) =>
        [.. type.Definitions.SelectMany(part => references(part)).Select(reference => _byName[reference.Name.Value]).OfType<T>().Distinct()];

    private Field BuildField(FieldDefinitionNode definition) => new()
    {
        Name = definition.Name.Value,
        Description = definition.Description?.Value,
        Type = Resolve(definition.Type),
        Arguments = InputValues(definition.Arguments),
        DeprecationReason = AppliedDirectives.DeprecationReason(definition.Directives),
        Definition = definition,
    };

    private Members<InputValue> InputValues(IEnumerable<InputValueDefinitionNode> definitions) => new(definitions.Select(definition => new InputValue
    {
        Name = definition.Name.Value,
        Description = definition.Description?.Value,
        Type = Resolve(definition.Type),
        DefaultValue = definition.DefaultValue,
        DeprecationReason = AppliedDirectives.DeprecationReason(definition.Directives),
        Definition = definition,
    }));

    private static EnumValue BuildValue(EnumValueDefinitionNode definition) => new()
    {
        Name = definition.Name.Value,
        Description = definition.Description?.Value,
        DeprecationReason = AppliedDirectives.DeprecationReason(definition.Directives),
        Definition = definition,
    };

    private GraphQLType Resolve(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
        ListTypeNode list => new ListType(Resolve(list.Type)),
        NamedTypeNode named => _byName[named.Name.Value],
        _ => throw new UnreachableException($"No case for {node.Kind}."),
    };
}
