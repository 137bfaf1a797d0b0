using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Coercion;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>The arguments of applied directives are values of their types.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type.</remarks>
internal sealed class DirectiveArgumentValuesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var directive in DirectiveSite.Of(subject.Definitions).SelectMany(site => site.Directives))
        {
            foreach (var argument in directive.Arguments)
                Check(subject, directive, argument, faults);
        }
    }

    private void Check(CheckedSchema subject, DirectiveNode directive, ArgumentNode argument, SchemaFaults faults)
    {
        if (subject.Schema.Directives.Find(directive.Name.Value)?.Arguments.Find(argument.Name.Value) is not { } input)
            return;
        foreach (var problem in InputCoercion.FromLiteral(argument.Value, input.Type, input.Name, InputCoercion.NoVariables).Problems)
            faults.Report(Rule, $"@{directive.Name.Value} is given a wrong value, at {problem.Path}: {problem.Message}", problem.Literal);
    }
}
