using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Coercion;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Coercion;

/// <summary>The variables that an operation defines.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values.</remarks>
internal sealed class VariableDefinitions
{
    private readonly ImmutableArray<Variable> _variables;
    private readonly Source _source;

    /// <param name="schema">The schema.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="source">The text that it stands in.</param>
    public VariableDefinitions(Schema schema, OperationDefinitionNode operation, Source source)
    {
        _source = source;
        _variables = [.. operation.VariableDefinitions.Select(node => Define(schema, node))];
    }

    /// <summary>Coerces the variables of a request.</summary>
    /// <param name="given">An object with the values by name; undefined or null where none are given. What is not defined is passed over.</param>
    /// <returns>The values, without those that were not given and have no default; or all that is wrong with them.</returns>
    public (IReadOnlyDictionary<string, object?> Values, ImmutableArray<GraphQLError> Errors) Coerce(JsonElement given)
    {
        if (given.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
            return Refused("The variables are no object.");
        if (given.ValueKind == JsonValueKind.Object && !JsonText.HasNames(given))
            return Refused("A variable is given under a name that is no text.");
        if (_variables.IsEmpty)
            return (InputCoercion.NoVariables, []);

        var values = new Dictionary<string, object?>(_variables.Length, StringComparer.Ordinal);
        List<GraphQLError>? errors = null;
        foreach (var variable in _variables)
        {
            if (given.ValueKind == JsonValueKind.Object && given.TryGetProperty(variable.Name, out var value))
                Coerce(variable, value, values, ref errors);
            else if (variable.HasDefault)
                values[variable.Name] = variable.Default;
            else if (variable.Type.IsNonNull)
                (errors ??= []).Add(Error(variable, $"${variable.Name}: a value of {variable.Type} is required, none is given."));
        }

        return errors is null ? (values, []) : (InputCoercion.NoVariables, [.. errors]);
    }

    private static (IReadOnlyDictionary<string, object?> Values, ImmutableArray<GraphQLError> Errors) Refused(string message) =>
        (InputCoercion.NoVariables, [new(ExecutionErrorCodes.VariableInvalid, message)]);

    private void Coerce(Variable variable, JsonElement value, Dictionary<string, object?> values, ref List<GraphQLError>? errors)
    {
        var coerced = InputCoercion.FromJson(value, variable.Type, variable.Name);
        if (coerced.Succeeded)
            values[variable.Name] = coerced.Value;
        else
            (errors ??= []).AddRange(coerced.Problems.Select(problem => Error(variable, $"${problem.Path}: {problem.Message}")));
    }

    private GraphQLError Error(Variable variable, string message) =>
        new(ExecutionErrorCodes.VariableInvalid, message) { Locations = [_source.LocationOf(variable.Offset)] };

    private static Variable Define(Schema schema, VariableDefinitionNode node)
    {
        var (name, type) = (node.Variable.Name.Value, TypeOf(schema, node.Type));
        return node.DefaultValue is { } literal
            ? new(name, type, node.Location.Start, true, InputCoercion.FromLiteral(literal, type, name, InputCoercion.NoVariables).Value)
            : new(name, type, node.Location.Start, false, null);
    }

    private static GraphQLType TypeOf(Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(schema, nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(schema, list.Type)),
        NamedTypeNode named when schema.Types.Find(named.Name.Value) is { } type => type,
        _ => throw new UnreachableException($"{node} is no type; the document was not validated."),
    };

    private sealed record Variable(string Name, GraphQLType Type, int Offset, bool HasDefault, object? Default);
}
