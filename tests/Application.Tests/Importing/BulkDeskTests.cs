using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Importing;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Importing;

public sealed class BulkDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private BulkDesk Desk => fixture.Service.Bulk;

    [Fact]
    public async Task A_person_reports_for_its_units_and_every_row_that_is_not_is_named_by_its_number()
    {
        var stage = await new RoundStage(fixture, "bulk").BeginAsync();
        var sight = await fixture.AsAsync("both", new(Role.Reporter, stage.Jia, false), new(Role.Reporter, stage.Yi, false));
        ValueRow[] rows = [Row(stage.Bing, 1), Row(stage.Jia, 2), Row(stage.Yi, 5000), Row(stage.Jia, 3)];

        Shown(await ReportAsync(sight, stage, ImportMode.AllOrNothing, rows)).ShouldBe("4 rows, 1 changed, 0 events, False: 0 unit access.denied, 2 fund value.out_of_range, 3 unit bulk.unit_twice");
        (await stage.HappenedAsync(stage.Jia)).ShouldBeEmpty();
        Shown(await ReportAsync(sight, stage, ImportMode.DryRun, rows)).ShouldStartWith("4 rows, 1 changed, 0 events, False: ");
        Shown(await ReportAsync(sight, stage, ImportMode.SkipBad, rows)).ShouldBe("4 rows, 1 changed, 1 events, True: 0 unit access.denied, 2 fund value.out_of_range, 3 unit bulk.unit_twice");

        (await stage.HappenedAsync(stage.Jia)).ShouldBe([new ItemReported("fund", V(2))]);
        var by = (await fixture.EventsAsync($"submission/{stage.Code}/{stage.Jia}"))[^1].Metadata;
        (by.User, by.Actor?.Role).ShouldBe(("both", "reporter"));
        Shown(await ReportAsync(sight, stage, ImportMode.SkipBad, [Row(stage.Jia, 2)])).ShouldBe("1 rows, 0 changed, 0 events, True: ");
        Shown(await ReportAsync(sight, stage, ImportMode.SkipBad, [Row(stage.Bing, 2)])).ShouldBe("1 rows, 0 changed, 0 events, False: 0 unit access.denied");
    }

    [Fact]
    public async Task Units_submit_with_what_they_report_where_nothing_is_missing()
    {
        var stage = await new RoundStage(fixture, "bulk-submit").BeginAsync();
        var sight = await fixture.AsReporterAsync(stage.Jia);
        ValueRow whole = new(stage.Jia, [("fund", V(0)), ("has-cases", V(false))]);

        var refused = await Desk.ReportAsync(sight, stage.Code, ImportMode.SkipBad, submit: true, [Row(stage.Jia, 0)], CommandNotes.None, default);
        var done = await Desk.ReportAsync(sight, stage.Code, ImportMode.SkipBad, submit: true, [whole], CommandNotes.None, default);

        Shown(refused).ShouldBe("1 rows, 0 changed, 0 events, True: 0 has-cases submission.item_missing, 0 settled submission.item_missing");
        Shown(done).ShouldBe("1 rows, 1 changed, 3 events, True: ");
        (await stage.SubmissionAsync(stage.Jia)).Status.ShouldBe(SubmissionStatus.Submitted);
    }

    [Fact]
    public async Task A_coordinator_supplies_and_nobody_else_does()
    {
        var stage = await new RoundStage(fixture, "bulk-supply").BeginAsync();
        ValueRow[] rows = [new(stage.Jia, [("known", V(86))]), new(stage.Yi, [("fund", V(1))])];

        var done = await SupplyAsync(await fixture.AsCoordinatorAsync());
        var refused = await SupplyAsync(await fixture.AsReporterAsync(stage.Jia));

        Shown(done).ShouldBe("2 rows, 1 changed, 1 events, True: 1 fund submission.wrong_source");
        (await stage.HappenedAsync(stage.Jia)).ShouldBe([new ItemSupplied("known", V(86), "统计局", 1)]);
        refused.Problems.Select(problem => problem.Code).ShouldBe(["access.denied"]);

        Task<Result<ImportReport>> SupplyAsync(Sight sight) => Desk.SupplyAsync(sight, stage.Code, ImportMode.SkipBad, "统计局", rows, CommandNotes.None, default);
    }

    [Fact]
    public async Task Rounds_that_are_not_seen_and_too_many_rows_are_refused_as_a_whole()
    {
        var stage = await new RoundStage(fixture, "bulk-many").BeginAsync();
        var own = await fixture.AsReporterAsync(stage.Jia);
        var many = Enumerable.Repeat(Row(stage.Jia, 1), BulkDesk.MostRows + 1).ToArray();

        (await ReportAsync(await fixture.AsReporterAsync("elsewhere"), stage, ImportMode.DryRun, [])).Problems.Select(problem => problem.Code).ShouldBe(["round.unknown"]);
        (await Desk.ReportAsync(own, "none", ImportMode.DryRun, false, [], CommandNotes.None, default)).Problems.Select(problem => problem.Code).ShouldBe(["round.unknown"]);
        (await ReportAsync(own, stage, ImportMode.DryRun, many)).Problems.Select(problem => problem.Code).ShouldBe(["bulk.too_many"]);
        (await ReportAsync(own, stage, ImportMode.DryRun, many[1..])).Value!.Rows.ShouldBe(BulkDesk.MostRows);
        Shown(await ReportAsync(own, stage, ImportMode.AllOrNothing, [])).ShouldBe("0 rows, 0 changed, 0 events, False: ");
    }

    private static ValueRow Row(string unit, decimal fund) => new(unit, [("fund", V(fund))]);

    private Task<Result<ImportReport>> ReportAsync(Sight sight, RoundStage stage, ImportMode mode, ValueRow[] rows) =>
        Desk.ReportAsync(sight, stage.Code, mode, submit: false, rows, CommandNotes.None, default);

    private static string Shown(Result<ImportReport> report) => report.Value is { } done
        ? $"{done.Rows} rows, {done.Changed} changed, {done.Events} events, {done.Applied}: {string.Join(", ", done.Faults.Select(fault => $"{fault.Row} {fault.Field} {fault.Problem.Code}"))}"
        : string.Join(' ', report.Problems.Select(problem => problem.Code));
}
