using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>One walk through the operations and fragments of a document that shows everything on its way to the rules, and knows the types there.</summary>
/// <remarks>
/// Definitions of types in the document are not entered: that they stand there is already an error.
/// Source: https://spec.graphql.org/September2025/#sec-Validation.
/// </remarks>
internal sealed partial class DocumentWalk(Schema schema, DocumentIndex index, ErrorList errors, RuleTable rules)
{
    public Schema Schema { get; } = schema;

    public DocumentIndex Index { get; } = index;

    public ErrorList Errors { get; } = errors;

    /// <summary>How many comparisons of fields the whole walk may take.</summary>
    public required int MaxFieldComparisons { get; init; }

    /// <summary>The type whose fields are selected here; null where it is unknown, and nothing can be said about them then.</summary>
    public CompositeType? ParentType { get; private set; }

    /// <summary>What the schema says about the field that is looked at; null for an unknown field.</summary>
    public Field? Field { get; private set; }

    /// <summary>What the schema says about the directive that is looked at; null for an unknown one.</summary>
    public DirectiveType? Directive { get; private set; }

    /// <summary>Shows the whole document to the rules, until there are more errors than asked for.</summary>
    public void Run()
    {
        Show(rules.Documents, Index.Document);
        foreach (var definition in Index.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                Visit(operation);
            else if (definition is FragmentDefinitionNode fragment)
                Visit(fragment);
        }

        foreach (var operation in Index.Operations)
        {
            if (Errors.IsFull)
                return;
            Show(rules.Variables, VariablesOf(operation));
        }
    }

    private void Visit(OperationDefinitionNode operation)
    {
        _uses = null;
        Show(rules.Operations, operation);
        foreach (var variable in operation.VariableDefinitions)
            Visit(variable);
        Visit(operation.Directives, operation.Operation switch
        {
            OperationKind.Query => DirectiveLocations.Query,
            OperationKind.Mutation => DirectiveLocations.Mutation,
            _ => DirectiveLocations.Subscription,
        });
        Visit(operation.SelectionSet, Schema.RootOf(operation.Operation));
        KeepUses(operation);
    }

    private void Visit(FragmentDefinitionNode fragment)
    {
        _uses = null;
        Show(rules.FragmentDefinitions, fragment);
        Visit(fragment.Directives, DirectiveLocations.FragmentDefinition);
        Visit(fragment.SelectionSet, Schema.Types.Find(fragment.TypeCondition.Name.Value) as CompositeType);
        KeepUses(fragment);
    }

    private void Visit(VariableDefinitionNode variable)
    {
        Show(rules.VariableDefinitions, variable);
        if (variable.DefaultValue is { } value)
        {
            var type = Schema.TypeOf(variable.Type);
            Visit(value, type is { IsInput: true } ? new(type, HasDefault: false, OneOf: null, IsChecked: true) : InputPlace.Unknown);
        }

        Visit(variable.Directives, DirectiveLocations.VariableDefinition);
    }

    private void Visit(SelectionSetNode set, CompositeType? parentType)
    {
        var (outerParent, outerField) = (ParentType, Field);
        foreach (var selection in set.Selections)
        {
            if (Errors.IsFull)
                break;
            ParentType = parentType;
            if (selection is FieldNode field)
                Visit(field);
            else if (selection is FragmentSpreadNode spread)
                Visit(spread);
            else
                Visit((InlineFragmentNode)selection);
        }

        (ParentType, Field) = (outerParent, outerField);
    }

    private void Visit(FieldNode node)
    {
        var field = ParentType is null ? null : Schema.FieldOf(ParentType, node.Name.Value);
        Field = field;
        Show(rules.Fields, node);
        Visit(node.Arguments, field?.Arguments);
        Visit(node.Directives, DirectiveLocations.Field);
        if (node.SelectionSet is { } set)
            Visit(set, field?.Type.Named as CompositeType);
    }

    private void Visit(FragmentSpreadNode spread)
    {
        Show(rules.Spreads, spread);
        Visit(spread.Directives, DirectiveLocations.FragmentSpread);
    }

    private void Visit(InlineFragmentNode fragment)
    {
        Show(rules.InlineFragments, fragment);
        Visit(fragment.Directives, DirectiveLocations.InlineFragment);
        Visit(fragment.SelectionSet, fragment.TypeCondition is null ? ParentType : Schema.Types.Find(fragment.TypeCondition.Name.Value) as CompositeType);
    }

    private void Visit(ImmutableArray<DirectiveNode> directives, DirectiveLocations location)
    {
        if (directives.IsEmpty)
            return;
        Show(rules.DirectivePlaces, new(directives, location));
        foreach (var node in directives)
        {
            Directive = Schema.Directives.Find(node.Name.Value);
            Show(rules.Directives, node);
            Visit(node.Arguments, Directive?.Arguments);
        }

        Directive = null;
    }

    private void Show<T>(IRuleFor<T>[] those, T subject)
    {
        foreach (var rule in those)
            rule.Check(subject, this);
    }
}
