using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Forms;
using Fadu.Application.Importing;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using Fadu.Workbooks.Bulk;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Forms;

public sealed class BulkMergeTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private const string Sheet = "数据";

    // Reported: fund E, has-cases F, settled G.
    [Fact]
    public async Task Whoever_hands_the_same_file_in_again_or_goes_on_in_it_is_in_nobodys_way()
    {
        var stage = await new RoundStage(fixture, "bulk-again").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("settled", V(7))).Done();
        var jia = await fixture.AsReporterAsync(stage.Jia);
        var first = FormFiller.Fill(await FormAsync(jia, stage), (Sheet, "E5", "5"), (Sheet, "F5", "很多"));
        Shown(await ImportAsync(jia, first, ImportMode.SkipBad)).ShouldBe("2 values, 1 changed, True, 1 events: 数据!F5 value.not_yes_no; 1 unchanged");

        Shown(await ImportAsync(jia, first, ImportMode.SkipBad)).ShouldBe("2 values, 0 changed, True, 0 events: 数据!F5 value.not_yes_no; 2 unchanged");
        var second = FormFiller.Fill(first, (Sheet, "E5", "6"), (Sheet, "F5", "是"));
        Shown(await ImportAsync(jia, second, ImportMode.AllOrNothing)).ShouldBe("3 values, 2 changed, True, 2 events: ; 1 unchanged");
        (await stage.HappenedAsync(stage.Jia)).Skip(2).ShouldBe([new ItemReported("fund", V(6)), new ItemReported("has-cases", V(true))]);

        var back = FormFiller.Fill(second, (Sheet, "G5", "8"));
        Shown(await ImportAsync(jia, back, ImportMode.AllOrNothing)).ShouldBe("3 values, 1 changed, True, 1 events: ; 2 unchanged");
        var kept = await ImportAsync(jia, second, ImportMode.AllOrNothing);
        Shown(kept).ShouldBe("3 values, 0 changed, True, 0 events: ; 3 unchanged");
        kept.Value!.Notices.Select(notice => $"{notice.Place} {notice.Code} {notice.Message.Chinese}").ShouldBe(
            ["G5 bulk.kept “调解成功数”：这一格又是导出时的 7，本表先前交入的 8 仍然保留，没有撤回；要撤回或改动，请在系统里改，或者重新下载填报表，改好再交"]);
    }

    [Fact]
    public async Task What_somebody_else_changed_since_is_a_conflict_at_its_cell_only_where_the_file_has_another_value_than_it_was_handed_out_with()
    {
        var stage = await new RoundStage(fixture, "bulk-meanwhile").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", V(1)), ("settled", V(7))).Done();
        var jia = await fixture.AsReporterAsync(stage.Jia);
        var file = FormFiller.Fill(await FormAsync(jia, stage), (Sheet, "E5", "5"), (Sheet, "F5", "是"));
        await stage.ReportAsync(stage.Jia, ("fund", V(20)), ("settled", V(9))).Done();

        var refused = await ImportAsync(jia, file, ImportMode.AllOrNothing);

        Shown(refused).ShouldBe("3 values, 1 changed, False, 0 events: 数据!E5 conflict.value; 1 unchanged");
        refused.Value!.Faults.Single().Message.Chinese.ShouldBe("“普法经费”在本表导出以后已被改为 20，以系统里的为准，就清空这一格再交；要改成您的数，请重新下载批量表，填好再交");
        Shown(await ImportAsync(jia, file, ImportMode.SkipBad)).ShouldBe("3 values, 1 changed, True, 1 events: 数据!E5 conflict.value; 1 unchanged");
        Shown(await ImportAsync(jia, FormFiller.Fill(file, (Sheet, "E5", null)), ImportMode.AllOrNothing)).ShouldBe("2 values, 0 changed, True, 0 events: ; 2 unchanged");
        var state = await stage.SubmissionAsync(stage.Jia);
        (state.Item("fund").Draft, state.Item("has-cases").Draft, state.Item("settled").Draft).ShouldBe((V(20), V(true), V(9)));
        var colleague = await fixture.AsAsync("bulk-colleague", new Grant(Role.Reporter, stage.Jia, false));
        Shown(await ImportAsync(colleague, FormFiller.Fill(file, (Sheet, "E5", "20"), (Sheet, "F5", "否")), ImportMode.AllOrNothing)).ShouldBe("3 values, 0 changed, False, 0 events: 数据!F5 conflict.value; 2 unchanged");
    }

    [Fact]
    public async Task Supplied_values_that_stand_there_already_keep_where_they_came_from()
    {
        var stage = await new RoundStage(fixture, "bulk-source").BeginAsync();
        var office = await fixture.AsCoordinatorAsync();
        var empty = await FormAsync(office, stage, BulkChannel.Supplied);
        Shown(await ImportAsync(office, FormFiller.Fill(empty, (Sheet, "E5", "86"), (Sheet, "E6", "70")), ImportMode.AllOrNothing, "民政局.xlsx")).ShouldBe("2 values, 2 changed, True, 2 events: ; 0 unchanged");

        var filled = FormFiller.Fill(await FormAsync(office, stage, BulkChannel.Supplied), (Sheet, "E6", "71"));

        Shown(await ImportAsync(office, filled, ImportMode.AllOrNothing)).ShouldBe("2 values, 1 changed, True, 1 events: ; 1 unchanged");
        Shown(await ImportAsync(office, filled, ImportMode.AllOrNothing)).ShouldBe("2 values, 0 changed, True, 0 events: ; 2 unchanged");
        (await stage.HappenedAsync(stage.Jia)).ShouldBe([new ItemSupplied("known", V(86), "民政局.xlsx", 1)]);
        (await stage.HappenedAsync(stage.Yi))[^1].ShouldBe(new ItemSupplied("known", V(71), "统计局.xlsx", 1));
    }

    [Fact]
    public async Task A_unit_with_two_rows_is_one_unit_and_values_of_it_that_contradict_each_other_are_taken_of_none()
    {
        var stage = await new RoundStage(fixture, "bulk-rows").BeginAsync();
        var office = await fixture.AsCoordinatorAsync();
        // known: E, grave: F; the third row was made one of the first unit.
        var file = FormFiller.Fill(
            await FormAsync(office, stage, BulkChannel.Supplied),
            [(Sheet, "A7", stage.Jia), (Sheet, "B7", "甲区"), (Sheet, "E5", "86"), (Sheet, "E7", "86"), (Sheet, "F7", "2"), (Sheet, "E6", "70")]);

        Shown(await ImportAsync(office, file, ImportMode.AllOrNothing)).ShouldBe("3 values, 3 changed, True, 3 events: ; 0 unchanged");
        (await stage.HappenedAsync(stage.Jia)).ShouldBe([new ItemSupplied("known", V(86), "统计局.xlsx", 1), new ItemSupplied("grave", V(2), "统计局.xlsx", 1)]);
        var contradicted = FormFiller.Fill(file, (Sheet, "E7", "87"), (Sheet, "F7", "3"));
        Shown(await ImportAsync(office, contradicted, ImportMode.AllOrNothing)).ShouldBe("2 values, 1 changed, False, 0 events: 数据!E5 bulk.contradiction, 数据!E7 bulk.contradiction; 1 unchanged");
    }

    [Fact]
    public async Task Rows_that_were_left_out_come_back_alone_and_are_taken_alone_once_they_are_right()
    {
        var stage = await new RoundStage(fixture, "bulk-wrong").BeginAsync();
        var office = await fixture.AsCoordinatorAsync();
        // known: E, grave: F; the second row bears another unit's name.
        var wrong = FormFiller.Fill(
            await FormAsync(office, stage, BulkChannel.Supplied),
            [(Sheet, "E5", "86"), (Sheet, "F5", "很多"), (Sheet, "B6", "丙县"), (Sheet, "E6", "70"), (Sheet, "E7", "60")]);

        var whole = await ImportAsync(office, wrong, ImportMode.AllOrNothing);
        whole.Value!.WrongRows.ShouldBeNull("the other rows were not taken either");
        var skipped = await ImportAsync(office, wrong, ImportMode.SkipBad);
        Shown(skipped).ShouldBe("3 values, 2 changed, True, 2 events: 数据!F5 value.not_a_number, 数据!A6 bulk.other_unit; 0 unchanged");
        using var rows = new MemoryStream();
        skipped.Value!.WrongRows!(rows).ShouldBeTrue();

        var again = await ImportAsync(office, rows.ToArray(), ImportMode.SkipBad);
        Shown(again).ShouldBe("2 values, 0 changed, True, 0 events: 数据!F5 value.not_a_number, 数据!A6 bulk.other_unit; 1 unchanged");
        var mended = FormFiller.Fill(rows.ToArray(), (Sheet, "F5", "2"), (Sheet, "B6", null));
        var taken = await ImportAsync(office, mended, ImportMode.AllOrNothing);
        Shown(taken).ShouldBe("3 values, 2 changed, True, 2 events: ; 1 unchanged");
        taken.Value!.WrongRows.ShouldBeNull();
        (await stage.HappenedAsync(stage.Jia)).ShouldBe([new ItemSupplied("known", V(86), "统计局.xlsx", 1), new ItemSupplied("grave", V(2), "统计局.xlsx", 1)]);
        (await stage.HappenedAsync(stage.Yi)).ShouldBe([new ItemSupplied("known", V(70), "统计局.xlsx", 1)]);
    }

    private static string Shown(Result<FormImport> result) => $"{FormFiller.Shown(result)}; {result.Value?.Unchanged} unchanged";

    private Task<Result<FormImport>> ImportAsync(Sight sight, byte[] file, ImportMode mode, string source = "统计局.xlsx") =>
        fixture.Service.FormIntake.ImportAsync(sight, new MemoryStream(file), null, mode, source, CommandNotes.None, default);

    private async Task<byte[]> FormAsync(Sight sight, RoundStage stage, BulkChannel channel = BulkChannel.Reported)
    {
        var content = await fixture.Service.BulkForms.ContentAsync(sight, stage.Code, channel, withValues: true, null, default);
        content.Problems.ShouldBeEmpty();
        using var output = new MemoryStream();
        BulkWorkbook.Write(output, content.Value!);
        return output.ToArray();
    }
}
