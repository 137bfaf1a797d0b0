using System.Text.Json.Nodes;

namespace Fadu.Benchmarks.GraphQL.Units;

/// <summary>Whether servers answer what they were asked, so that none is fast by leaving something out.</summary>
internal static class Answers
{
    /// <summary>The units of a GraphQL response.</summary>
    /// <exception cref="InvalidOperationException">It holds errors.</exception>
    public static JsonNode UnitsOf(byte[] response)
    {
        var answer = JsonNode.Parse(response)!;
        return answer["errors"] is null && answer["data"]?["units"] is { } units ? units : throw new InvalidOperationException($"An answer has errors: {answer}");
    }

    /// <exception cref="InvalidOperationException">The units differ.</exception>
    public static void CheckSame(JsonNode units, byte[] bare)
    {
        if (!JsonNode.DeepEquals(units, JsonNode.Parse(bare)))
            throw new InvalidOperationException("GraphQL and the endpoint without it give different units.");
    }

    /// <summary>Servers whose data are not ours have to give as many objects, with the same fields.</summary>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static void CheckShape(JsonNode units, UnitQuery query)
    {
        var array = units.AsArray();
        string[] names = query.HasParents ? [.. UnitQuery.FieldNames, "parent"] : [.. UnitQuery.FieldNames];
        if (array.Count != query.Units
            || !array.All(unit => Has(unit, names) && (!query.HasParents || Has(unit!["parent"], [.. UnitQuery.FieldNames]))))
            throw new InvalidOperationException($"An answer does not have {query.Name}: {units}");
    }

    private static bool Has(JsonNode? unit, string[] names) => unit is JsonObject fields && fields.Select(field => field.Key).SequenceEqual(names);
}
