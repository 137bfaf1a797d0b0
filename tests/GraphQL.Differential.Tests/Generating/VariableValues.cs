using System.Text.Json.Nodes;

namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>Makes values of variables, as a client sends them.</summary>
/// <param name="schema">Gives the enum values and input fields.</param>
/// <param name="chance">The random numbers.</param>
/// <param name="wrong">How probable a wrong value is, at each place; 0: all are right.</param>
internal sealed class VariableValues(SchemaModel schema, Chance chance, double wrong)
{
    private static readonly string[] Any = ["1", "0", "-7", "99999999999", "1.5", "\"s\"", "\"RED\"", "true", "null", "[]", "[1]", "[[\"s\"]]", "{}", "{\"p\":1}", "{\"nosuch\":1}"];

    /// <summary>The values of an operation's variables; what need not be given may be missing.</summary>
    public JsonObject Of(GeneratedOperation operation)
    {
        var values = new JsonObject();
        foreach (var variable in operation.Variables)
        {
            var isNeeded = variable.Type.IsNonNull && variable.Default is null;
            if (isNeeded ? !chance.Of(wrong) : chance.OneIn(2))
                values[variable.Name] = Of(variable.Type, depth: 3);
        }

        if (chance.OneIn(10))
            values["unknown"] = 1;
        return values;
    }

    private JsonNode? Of(TypeReference type, int depth)
    {
        if (chance.Of(wrong))
            return JsonNode.Parse(chance.Pick(Any));
        return type switch
        {
            TypeReference.NonNull { Of: var inner } => Present(inner, depth),
            _ when chance.OneIn(8) => null,
            _ => Present(type, depth),
        };
    }

    private JsonNode? Present(TypeReference type, int depth)
    {
        if (type is TypeReference.List { Of: var item })
        {
            return chance.OneIn(4) && item.Nullable is not TypeReference.List
                ? Present(item.Nullable, depth)
                : new JsonArray([.. Enumerable.Range(0, depth > 0 ? chance.Below(3) : 0).Select(_ => Of(item, depth - 1))]);
        }

        return type.Name switch
        {
            "Int" => chance.Pick([0, 1, -5, int.MaxValue, int.MinValue]),
            "Float" => JsonNode.Parse(chance.Pick(["0", "-1.5", "2e3", "0.125", "7"])),
            "String" => chance.Pick(["", "s", "统计 😀\n"]),
            "Boolean" => chance.OneIn(2),
            "ID" => chance.OneIn(2) ? "id" : 17,
            _ => OfOwnType(schema[type.Name], depth),
        };
    }

    private JsonNode? OfOwnType(ModelType type, int depth)
    {
        switch (type)
        {
            case { Kind: ModelKind.Enum }:
                return chance.Pick(type.Members);
            case { Kind: ModelKind.Input, IsOneOf: true }:
                var only = chance.Pick(type.Inputs);
                return new JsonObject { [only.Name] = Of(new TypeReference.NonNull(only.Type.Nullable), depth - 1) };
            case { Kind: ModelKind.Input }:
                return new JsonObject(type.Inputs.Where(input => (input.IsRequired || (depth > 0 && chance.OneIn(2))) && !chance.Of(wrong))
                    .Select(input => KeyValuePair.Create(input.Name, Of(input.Type, depth - 1))));
            default:
                return JsonNode.Parse(chance.Pick(["1", "\"own\"", "true", "[1,\"s\"]", "{\"k\":[null]}"]));
        }
    }
}
