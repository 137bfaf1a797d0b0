using Fadu.GraphQL.Guarding.Rights;

namespace Fadu.Api.Tests.Rights;

public sealed class RightsTableTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public void The_table_has_a_row_for_every_field_of_every_object_once_and_no_other()
    {
        var (known, rows) = (SchemaReach.All(fixture.Engine.Schema).ToArray(), RightsTable.Rows.Select(row => row.Key).Where(what => !what.Contains('/', StringComparison.Ordinal)).ToArray());

        string[] faults =
        [
            .. known.Except(rows).Select(field => $"no row: {field}"),
            .. rows.Except(known).Select(field => $"no such field: {field}"),
            .. rows.CountBy(field => field).Where(field => field.Value > 1).Select(field => $"{field.Value} rows: {field.Key}"),
        ];
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_lets_everybody_at_what_the_table_grants_and_at_nothing_else()
    {
        var faults = new List<string>();
        foreach (var person in RightsTable.People)
        {
            var caller = person == "stranger" ? Caller.Anonymous : Caller.WithRoles([person.ToUpperInvariant()]);
            var reached = SchemaReach.Of(fixture.Engine.Schema, fixture.Engine.Rights, caller);
            faults.AddRange(RightsTable.Fields.Keys
                .Where(field => reached.Contains(field) != RightsTable.Of(field, person) is not Right.No)
                .Select(field => $"{field}, {person}: the table says {RightsTable.Of(field, person)}, the schema {(reached.Contains(field) ? "lets" : "refuses")}"));
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Somebody_who_is_signed_in_without_a_role_gets_at_no_more_than_anybody_with_one()
    {
        var reached = SchemaReach.Of(fixture.Engine.Schema, fixture.Engine.Rights, Caller.WithRoles([]));

        RightsTable.Fields.Keys.Where(field => reached.Contains(field) && RightsTable.People.Skip(1).Any(person => RightsTable.Of(field, person) is Right.No)).ShouldBeEmpty();
    }
}
