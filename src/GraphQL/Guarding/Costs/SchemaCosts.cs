using System.Collections.Frozen;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Costs;

/// <summary>What the fields of a schema cost.</summary>
/// <remarks>A field of an object without <c>@cost</c> has that of the first interface whose field it implements and that has one.</remarks>
internal sealed class SchemaCosts
{
    private readonly FrozenDictionary<Field, FieldCost> _costs;

    public SchemaCosts(Schema schema)
    {
        var said =
            from type in schema.Types.OfType<FieldsType>()
            from field in type.Fields
            let directive = DirectiveOf(type, field)
            where directive is not null
            select KeyValuePair.Create(field, FieldCost.Of(directive));
        _costs = said.Concat(IntrospectionCosts.Of(schema)).ToFrozenDictionary();
    }

    public FieldCost Of(Field field) => _costs.GetValueOrDefault(field, FieldCost.Default);

    private static DirectiveNode? DirectiveOf(FieldsType type, Field field) => DirectiveArguments.Find(field.Directives, GuardDirectives.Cost)
        ?? type.Interfaces
            .Select(one => one.Fields.Find(field.Name) is { } implemented ? DirectiveArguments.Find(implemented.Directives, GuardDirectives.Cost) : null)
            .FirstOrDefault(directive => directive is not null);
}
