using System.Collections.Immutable;
using System.Diagnostics;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Printing;

internal sealed partial class NodePrinter
{
    private void PrintOperation(OperationDefinitionNode operation)
    {
        if (operation.IsShorthand)
        {
            PrintSelectionSet(operation.SelectionSet);
            return;
        }

        PrintDescription(operation.Description);
        Write(Keyword(operation.Operation));
        if (operation.Name is { } name)
            Write(" ").Write(name.Value);
        if (!operation.VariableDefinitions.IsEmpty)
            PrintVariableDefinitions(operation.VariableDefinitions);
        PrintDirectives(operation.Directives);
        Write(" ");
        PrintSelectionSet(operation.SelectionSet);
    }

    // A description takes lines of its own, so that the variables do too.
    private void PrintVariableDefinitions(ImmutableArray<VariableDefinitionNode> variables)
    {
        if (variables.Any(variable => variable.Description is not null))
            PrintLines(variables, "(", ")");
        else
            PrintJoined(variables, "(", ", ", ")");
    }

    private void PrintVariableDefinition(VariableDefinitionNode variable)
    {
        PrintDescription(variable.Description);
        PrintValue(variable.Variable);
        Write(": ");
        PrintType(variable.Type);
        PrintDefault(variable.DefaultValue);
        PrintDirectives(variable.Directives);
    }

    private void PrintSelectionSet(SelectionSetNode selectionSet) => PrintLines(selectionSet.Selections, "{", "}");

    private void PrintSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                PrintField(field);
                break;
            case FragmentSpreadNode spread:
                Write("...").Write(spread.Name.Value);
                PrintDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                Write("...");
                PrintTypeCondition(fragment.TypeCondition);
                PrintDirectives(fragment.Directives);
                Write(" ");
                PrintSelectionSet(fragment.SelectionSet);
                break;
            default:
                throw new UnreachableException($"No case for {selection.Kind}.");
        }
    }

    private void PrintField(FieldNode field)
    {
        if (field.Alias is { } alias)
            Write(alias.Value).Write(": ");
        Write(field.Name.Value);
        PrintArguments(field.Arguments);
        PrintDirectives(field.Directives);
        if (field.SelectionSet is { } selectionSet)
        {
            Write(" ");
            PrintSelectionSet(selectionSet);
        }
    }

    private void PrintArguments(ImmutableArray<ArgumentNode> arguments)
    {
        if (!arguments.IsEmpty)
            PrintJoined(arguments, "(", ", ", ")");
    }

    private void PrintArgument(ArgumentNode argument)
    {
        Write(argument.Name.Value).Write(": ");
        PrintValue(argument.Value);
    }

    private void PrintFragment(FragmentDefinitionNode fragment)
    {
        PrintDescription(fragment.Description);
        Write("fragment ").Write(fragment.Name.Value);
        PrintTypeCondition(fragment.TypeCondition);
        PrintDirectives(fragment.Directives);
        Write(" ");
        PrintSelectionSet(fragment.SelectionSet);
    }

    private void PrintTypeCondition(NamedTypeNode? type)
    {
        if (type is not null)
            Write(" on ").Write(type.Name.Value);
    }

    private void PrintDirectives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            Write(" ");
            PrintDirective(directive);
        }
    }

    private void PrintDirective(DirectiveNode directive)
    {
        Write("@").Write(directive.Name.Value);
        PrintArguments(directive.Arguments);
    }

    private static string Keyword(OperationKind operation) => operation switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => throw new UnreachableException($"No case for {operation}."),
    };
}
