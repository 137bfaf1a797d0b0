using System.Collections.Frozen;
using System.Collections.Immutable;
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
            let with = WeightsOf(field)
            where directive is not null || !with.IsEmpty
            select KeyValuePair.Create(field, (directive is null ? FieldCost.Default : FieldCost.Of(directive)) with { With = with });
        _costs = said.Concat(IntrospectionCosts.Of(schema)).ToFrozenDictionary();
    }

    public FieldCost Of(Field field) => _costs.GetValueOrDefault(field, FieldCost.Default);

    private static ImmutableArray<KeyValuePair<string, int>> WeightsOf(Field field) =>
    [
        .. from argument in field.Arguments
           let directive = DirectiveArguments.Find(argument.Directives, GuardDirectives.Cost)
           where directive is not null
           select KeyValuePair.Create(argument.Name, FieldCost.Of(directive).Weight),
    ];

    private static DirectiveNode? DirectiveOf(FieldsType type, Field field) => DirectiveArguments.Find(field.Directives, GuardDirectives.Cost)
        ?? type.Interfaces
            .Select(one => one.Fields.Find(field.Name) is { } implemented ? DirectiveArguments.Find(implemented.Directives, GuardDirectives.Cost) : null)
            .FirstOrDefault(directive => directive is not null);
}
