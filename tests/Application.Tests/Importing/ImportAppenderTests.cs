using Fadu.Application.Commands;
using Fadu.Application.Importing;
using Fadu.EventStore.Events;
using Fadu.Indicators.Units;

namespace Fadu.Application.Tests.Importing;

public sealed class ImportAppenderTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task An_import_as_a_whole_leaves_nothing_where_somebody_is_faster_beyond_the_first_five_hundred()
    {
        await FinishAsync(ImportMode.AllOrNothing, [Of("whole-550")]);

        var report = await FinishAsync(ImportMode.AllOrNothing, [.. Enumerable.Range(0, 600).Select(i => Of($"whole-{i}"))]);

        (report.Applied, report.Events, report.Conflict).ShouldBe((false, 0, "unit/whole-550"));
        (await fixture.HappenedAsync("unit/whole-0")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Part_by_part_what_came_before_stays_and_is_said_to_be_written()
    {
        await FinishAsync(ImportMode.SkipBad, [Of("part-550")]);

        var report = await FinishAsync(ImportMode.SkipBad, [.. Enumerable.Range(0, 600).Select(i => Of($"part-{i}"))]);

        (report.Applied, report.Events, report.Conflict).ShouldBe((true, 500, "unit/part-550"));
        (await FinishAsync(ImportMode.SkipBad, [Of("part-550")])).Applied.ShouldBeFalse("nothing came before");
    }

    [Fact]
    public async Task More_than_fits_one_transaction_is_refused_as_a_whole_at_the_row_that_is_too_many()
    {
        var one = Of("many");
        var much = one with { Append = one.Append with { Events = [.. Enumerable.Repeat(one.Append.Events[0], ImportAppender.MostTogether)] } };

        var report = await FinishAsync(ImportMode.AllOrNothing, [much, Of("more") with { Row = 7 }]);

        report.Faults.Select(fault => (fault.Row, fault.Field, fault.Problem.Code)).ShouldBe([(7, null, "import.too_many")]);
        (report.Applied, report.Events, report.Conflict, report.Changed, report.Unchanged).ShouldBe((false, 0, null, 2, 0));
        (await fixture.HappenedAsync("unit/more")).ShouldBeEmpty();
    }

    private Task<ImportReport> FinishAsync(ImportMode mode, PendingStream[] pending) =>
        new ImportAppender(fixture.Store, RoundStage.Office, [], new Progress<long>()).FinishAsync(pending.Length, mode, pending, [], default);

    // As decided before the unit was registered.
    private static PendingStream Of(string code) => new(0, new(
        StreamHead.Before(Aggregates.StreamOfUnit(code)), Aggregates.Unit.Kind, new RegisterUnit(code, code, null, null, [], null).Decide(Unit.None).Value!));
}
