namespace Fadu.Benchmarks.GraphQL.Units;

/// <summary>What is asked for: units, with or without the unit above each.</summary>
/// <param name="Name">In words.</param>
/// <param name="Units">How many.</param>
/// <param name="HasParents">Whether each comes with the one above it.</param>
internal sealed record UnitQuery(string Name, int Units, bool HasParents)
{
    private const string Fields = "id code name level population area";

    public static UnitQuery Short { get; } = new("50 objects x 6 fields", 50, HasParents: false);

    public static UnitQuery Long { get; } = new("1,000 objects x 6 fields x 1 object with 6 fields", 1_000, HasParents: true);

    public static IReadOnlyList<string> FieldNames { get; } = Fields.Split(' ');

    /// <summary>As a GraphQL document.</summary>
    public string Document => $"{{ units(n: {Units}) {{ {Fields}{(HasParents ? $" parent {{ {Fields} }}" : "")} }} }}";

    /// <summary>As the path of the endpoint without GraphQL.</summary>
    public string BarePath => $"/bare/{(HasParents ? "units" : "units-alone")}?n={Units}";
}
