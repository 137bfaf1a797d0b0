using Fadu.Application.Importing;
using Fadu.Indicators.Values;

namespace Fadu.Application.Tests.Importing;

public sealed class UnitImporterTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task A_unit_above_may_stand_below_in_the_file()
    {
        var report = await ImportAsync(ImportMode.AllOrNothing, Row("i3", "i2"), Row("i2", "i1"), Row("i1", null));

        report.Faults.ShouldBeEmpty();
        (report.Changed, report.Events, report.Applied).ShouldBe((3, 3, true));
    }

    [Fact]
    public async Task A_circle_is_refused_and_nothing_is_appended_with_it()
    {
        var report = await ImportAsync(ImportMode.AllOrNothing, Row("k1", "k2"), Row("k2", "k1"), Row("k3", null));

        report.Faults.Select(fault => fault.Problem.Code).ShouldContain("unit.parent_unknown");
        (report.Events, report.Applied).ShouldBe((0, false));
        (await fixture.HappenedAsync("unit/k3")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Importing_once_more_changes_nothing_and_a_new_value_only_that()
    {
        UnitRow[] rows = [Row("m1", null) with { Attributes = [("population", ItemValue.Of(100m))] }];
        await ImportAsync(ImportMode.AllOrNothing, rows);

        (await ImportAsync(ImportMode.AllOrNothing, rows)).Unchanged.ShouldBe(1);
        (await ImportAsync(ImportMode.AllOrNothing, rows[0] with { Attributes = [("population", ItemValue.Of(120m))] })).Events.ShouldBe(1);
        (await fixture.HappenedAsync("unit/m1")).Count.ShouldBe(3);
        (await fixture.Store.VerifyAsync(new(), default)).Findings.ShouldBeEmpty("what is imported is chained to what was there");
    }

    [Fact]
    public async Task Several_transactions_hold_a_large_import()
    {
        var rows = Enumerable.Range(0, 1_100).Select(i => Row($"n{i}", null)).ToArray();

        var report = await ImportAsync(ImportMode.SkipBad, rows);

        (report.Changed, report.Events).ShouldBe((1_100, 1_100));
    }

    [Fact]
    public async Task Units_are_moved_below_others_that_the_same_import_moves()
    {
        await ImportAsync(ImportMode.AllOrNothing, Row("v0", null), Row("v1", null), Row("v2", null), Row("v3", null));

        var report = await ImportAsync(ImportMode.SkipBad, [Row("v3", "v2"), .. Enumerable.Range(0, 600).Select(i => Row($"w{i}", "v3")), Row("v2", "v1"), Row("v1", "v0")]);

        (report.Faults.Count, report.Conflict, report.Changed).ShouldBe((0, null, 603));
        (await fixture.Service.Register.ReadAsync(default)).AncestorsOf("w599").ShouldBe(["v3", "v2", "v1", "v0"]);
    }

    [Fact]
    public async Task A_unit_above_that_somebody_moves_meanwhile_ends_the_import()
    {
        await ImportAsync(ImportMode.AllOrNothing, Row("y1", null), Row("y2", "y1"), Row("y3", null));

        // While the first transaction is told of, the second has been decided.
        var moved = new Told(() => fixture.Service.Units.MoveAsync("y1", "y3", ServiceFixture.As("other"), default).Done().GetAwaiter().GetResult());
        var report = await new UnitImporter(fixture.Store).RunAsync(
            [.. Enumerable.Range(0, 500).Select(i => Row($"z{i}", null)), Row("y3", "y2")], ImportMode.SkipBad, ServiceFixture.As("import"), moved, CancellationToken.None);

        report.Conflict.ShouldBe("unit/y1");
        (await fixture.Service.Register.ReadAsync(default)).AncestorsOf("y2").ShouldBe(["y1", "y3"]);
    }

    private sealed class Told(Action act) : IProgress<long>
    {
        public void Report(long value) => act();
    }

    private static UnitRow Row(string code, string? parent) => new(code, $"单位{code}", null, parent, null, []);

    private Task<ImportReport> ImportAsync(ImportMode mode, params UnitRow[] rows) =>
        new UnitImporter(fixture.Store).RunAsync(rows, mode, ServiceFixture.As("import"), new Progress<long>(), CancellationToken.None);
}
