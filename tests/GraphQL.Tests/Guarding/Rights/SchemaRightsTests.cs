using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Tests.TypeSystem;

namespace Fadu.GraphQL.Tests.Guarding.Rights;

public sealed class SchemaRightsTests
{
    [Fact]
    public void A_whole_schema_can_be_held_against_a_table()
    {
        var schema = Schemas.Build(GuardDirectives.Text + """
            type Query { open: Int closed: Int @authenticated own: Own @requires(role: "A") owns: [Own!]! maybe: Named }
            type Own implements Named @requires(role: ["C", "B", "C"]) { name: String other: Int @requires(role: ["B"]) }
            interface Named { name: String @authenticated }
            type Plain implements Named { name: String }
            extend type Plain @authenticated
            """);

        var table = new SchemaRights(schema).All.Select(entry => $"{entry.Key}: {entry.Value}");

        table.ShouldBe([
            "Query.open: anybody",
            "Query.closed: authenticated",
            "Query.own: (A) and (B or C)",
            "Query.owns: B or C",
            "Query.maybe: anybody",
            "Own.name: B or C",
            "Own.other: (B) and (B or C)",
            "Named.name: authenticated",
            "Plain.name: authenticated",
        ]);
    }

    [Fact]
    public void Fields_of_introspection_are_for_anybody()
    {
        var rights = Guarded.Guard.Rights;

        rights.Of(Guarded.Schema.SchemaField).ShouldBe(FieldRights.None);
        rights.All.ShouldAllBe(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal));
    }
}
