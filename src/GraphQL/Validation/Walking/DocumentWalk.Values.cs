using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Walking;

internal sealed partial class DocumentWalk
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUse>> _usesOf = new(ReferenceEqualityComparer.Instance);
    private List<VariableUse>? _uses;

    private void Visit(ImmutableArray<ArgumentNode> arguments, Members<InputValue>? inputs)
    {
        foreach (var argument in arguments)
            Visit(argument.Value, InputPlace.Of(inputs?.Find(argument.Name.Value)));
    }

    private void Visit(ValueNode value, InputPlace place)
    {
        if (place is { IsChecked: true, Type: { } type })
            Show(rules.TypedValues, new(value, type));
        if (value is VariableNode variable)
            (_uses ??= []).Add(new(variable, place.Type, place.HasDefault, place.OneOf));
        else if (value is ListValueNode list)
            VisitItems(list, place);
        else if (value is ObjectValueNode @object)
            VisitFields(@object, place);
    }

    private void VisitItems(ListValueNode list, InputPlace place)
    {
        // Where no list belongs, the list is wrong, but a variable in it is still held against what belongs there.
        var nullable = place.Type?.Nullable;
        var items = nullable is ListType { OfType: var item }
            ? new InputPlace(item, HasDefault: false, OneOf: null, place.IsChecked)
            : new InputPlace(nullable, HasDefault: false, OneOf: null, IsChecked: false);
        foreach (var value in list.Values)
            Visit(value, items);
    }

    private void VisitFields(ObjectValueNode value, InputPlace place)
    {
        Show(rules.ObjectValues, value);
        var type = place.Type?.Named as InputObjectType;
        foreach (var field in value.Fields)
        {
            Visit(field.Value, InputPlace.Of(type?.Fields.Find(field.Name.Value)) with
            {
                OneOf = type is { IsOneOf: true } ? type : null,
                IsChecked = place.IsChecked,
            });
        }
    }

    private void KeepUses(ExecutableDefinitionNode definition)
    {
        if (_uses is not null)
            _usesOf.Add(definition, _uses);
    }

    private OperationVariables VariablesOf(OperationDefinitionNode operation)
    {
        var uses = new List<IReadOnlyList<VariableUse>>();
        if (_usesOf.TryGetValue(operation, out var own))
            uses.Add(own);
        if (_usesOf.Count > uses.Count)
        {
            foreach (var fragment in Index.Reachable(operation))
            {
                if (_usesOf.TryGetValue(fragment, out var below))
                    uses.Add(below);
            }
        }

        return new(operation, uses);
    }
}
