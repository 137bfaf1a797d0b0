using Fadu.Application.Importing;
using Fadu.Application.Registers;

namespace Fadu.Application.Tests.Importing;

public sealed class UnitImportDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Rows_with_faults_keep_their_numbers_among_those_without()
    {
        UnitTextRow[] rows = [Row("e1", "一"), Row("e1", "又一"), Row("e2", null), Row("e3", "三") with { Attributes = [("none", "1")] }, Row("e4", "四")];

        var report = (await fixture.Service.UnitImports.RunAsync(rows, ImportMode.SkipBad, new KnownAttributes(RegisterState.Empty), ServiceFixture.As("import"), default)).Value!;

        report.Faults.Select(fault => (fault.Row, fault.Field, fault.Problem.Code)).ShouldBe([(1, "code", "import.twice"), (2, "name", "field.name"), (3, "none", "attribute.unknown")]);
        (report.Rows, report.Changed, report.Unchanged, report.Applied).ShouldBe((5, 2, 0, true));
        (await fixture.Service.Register.ReadAsync(default)).Units.Keys.Where(code => code[0] == 'e').ShouldBe(["e1", "e4"]);
    }

    [Fact]
    public async Task A_fault_in_a_value_keeps_all_from_being_entered_where_all_or_nothing_is_asked_for()
    {
        var report = (await fixture.Service.UnitImports.RunAsync(
            [Row("f1", "一"), Row("f2", "二") with { Attributes = [("none", "1")] }], ImportMode.AllOrNothing, new KnownAttributes(RegisterState.Empty), ServiceFixture.As("import"), default)).Value!;

        (report.Events, report.Applied).ShouldBe((0, false));
        (await fixture.HappenedAsync("unit/f1")).ShouldBeEmpty();
    }

    private static UnitTextRow Row(string code, string? name) => new(code, name, null, null, null, []);
}
