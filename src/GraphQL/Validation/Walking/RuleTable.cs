using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>Which rules look at what, found once, so that a walk calls no rule in vain.</summary>
internal sealed class RuleTable(ImmutableArray<ValidationRule> rules)
{
    public IRuleFor<DocumentNode>[] Documents { get; } = [.. rules.OfType<IRuleFor<DocumentNode>>()];

    public IRuleFor<OperationDefinitionNode>[] Operations { get; } = [.. rules.OfType<IRuleFor<OperationDefinitionNode>>()];

    public IRuleFor<VariableDefinitionNode>[] VariableDefinitions { get; } = [.. rules.OfType<IRuleFor<VariableDefinitionNode>>()];

    public IRuleFor<FragmentDefinitionNode>[] FragmentDefinitions { get; } = [.. rules.OfType<IRuleFor<FragmentDefinitionNode>>()];

    public IRuleFor<FieldNode>[] Fields { get; } = [.. rules.OfType<IRuleFor<FieldNode>>()];

    public IRuleFor<FragmentSpreadNode>[] Spreads { get; } = [.. rules.OfType<IRuleFor<FragmentSpreadNode>>()];

    public IRuleFor<InlineFragmentNode>[] InlineFragments { get; } = [.. rules.OfType<IRuleFor<InlineFragmentNode>>()];

    public IRuleFor<DirectivePlace>[] DirectivePlaces { get; } = [.. rules.OfType<IRuleFor<DirectivePlace>>()];

    public IRuleFor<DirectiveNode>[] Directives { get; } = [.. rules.OfType<IRuleFor<DirectiveNode>>()];

    public IRuleFor<ObjectValueNode>[] ObjectValues { get; } = [.. rules.OfType<IRuleFor<ObjectValueNode>>()];

    public IRuleFor<TypedValue>[] TypedValues { get; } = [.. rules.OfType<IRuleFor<TypedValue>>()];

    public IRuleFor<OperationVariables>[] Variables { get; } = [.. rules.OfType<IRuleFor<OperationVariables>>()];
}
