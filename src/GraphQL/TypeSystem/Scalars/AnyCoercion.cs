using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Any value: what a custom scalar takes about whose values nothing is known.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Scalars.Custom-Scalars.</remarks>
internal sealed class AnyCoercion : ScalarCoercion
{
    public override Type ValueType => typeof(object);

    public override CoercedValue ReadLiteral(ValueNode literal)
    {
        var problem = (string?)null;
        var value = UntypedValue.Of(literal, ref problem);
        return problem is null ? CoercedValue.Of(value!) : CoercedValue.Not(problem);
    }

    public override CoercedValue ReadJson(JsonElement value)
    {
        var problem = (string?)null;
        var read = UntypedValue.Of(value, ref problem);
        return problem is null ? CoercedValue.Of(read!) : CoercedValue.Not(problem);
    }

    public override string? Write(object value, JsonOutput output)
    {
        var start = output.Length;
        var problem = UntypedOutput.Write(value, output, depth: 0);
        if (problem is not null)
            output.CutTo(start);
        return problem;
    }
}
