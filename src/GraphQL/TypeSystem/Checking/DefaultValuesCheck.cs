using Fadu.GraphQL.TypeSystem.Coercion;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Defaults are values of their types.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Field-Arguments and #sec-Input-Objects.Type-Validation.</remarks>
internal sealed class DefaultValuesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var (coordinate, input) in subject.Inputs)
        {
            if (input.DefaultValue is not { } literal)
                continue;
            foreach (var problem in InputCoercion.FromLiteral(literal, input.Type, input.Name, InputCoercion.NoVariables).Problems)
                faults.Report(Rule, $"The default of {coordinate} is none, at {problem.Path}: {problem.Message}", problem.Literal);
        }
    }
}
