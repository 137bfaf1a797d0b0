using System.Collections.Frozen;
using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>What has to be known of an operation before anything of it is planned: which variables decide what is selected, and how deep it goes.</summary>
/// <param name="fragments">The document's fragments by name.</param>
internal sealed class OperationSurvey(FrozenDictionary<string, FragmentDefinitionNode> fragments)
{
    /// <summary>
    /// The deepest nesting of selection sets, through fragments. Each level is some frames of the stack in planning, resolving and writing;
    /// the parser's own limit does not see fragments that are nested one in another.
    /// </summary>
    public const int MaxDepth = 500;

    private readonly Dictionary<string, int> _deepest = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _variables = new(StringComparer.Ordinal);

    /// <summary>The variables that stand in <c>@skip</c> and <c>@include</c>, each once, in order of their names.</summary>
    public ImmutableArray<string> ConditionVariables => [.. _variables];

    /// <summary>Whether selection sets are nested deeper than <see cref="MaxDepth"/>.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Looks through an operation.</summary>
    public void Visit(OperationDefinitionNode operation) => Visit(operation.SelectionSet, 1);

    private void Visit(SelectionSetNode selectionSet, int depth)
    {
        if (depth > MaxDepth)
        {
            IsTooDeep = true;
            return;
        }

        foreach (var selection in selectionSet.Selections)
        {
            NoteVariables(selection.Directives);
            if (selection is FieldNode { SelectionSet: { } inField })
                Visit(inField, depth + 1);
            else if (selection is InlineFragmentNode inline)
                Visit(inline.SelectionSet, depth + 1);
            else if (selection is FragmentSpreadNode spread)
                VisitFragment(spread.Name.Value, depth + 1);
        }
    }

    // A fragment is looked through again only where it stands deeper than before, so that fragments in fragments don't multiply.
    private void VisitFragment(string name, int depth)
    {
        if (!fragments.TryGetValue(name, out var fragment) || _deepest.GetValueOrDefault(name) >= depth)
            return;
        _deepest[name] = depth;
        Visit(fragment.SelectionSet, depth);
    }

    private void NoteVariables(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "skip" or "include" && directive.Arguments is [{ Value: VariableNode variable }])
                _variables.Add(variable.Name.Value);
        }
    }
}
