using System.IO.Compression;
using Fadu.Application.Access;
using Fadu.Application.Forms;
using Fadu.Application.Importing;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Kernel;
using Fadu.Workbooks.Bulk;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Forms;

public sealed class BulkFormDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private const string Sheet = "数据";

    private FormIntake Intake => fixture.Service.FormIntake;

    [Fact]
    public async Task A_coordinator_supplies_values_of_all_units_and_nothing_is_taken_from_a_file_with_an_error()
    {
        var stage = await new RoundStage(fixture, "bulk-form").BeginAsync();
        var sight = await fixture.AsCoordinatorAsync();
        // known: E, grave: F; rows from 5.
        var file = await FormAsync(sight, stage, BulkChannel.Supplied);
        var wrong = FormFiller.Fill(file, (Sheet, "E5", "86%"), (Sheet, "F6", "21"));

        Shown(await ImportAsync(sight, wrong, ImportMode.AllOrNothing)).ShouldBe("1 values, 1 changed, False, 0 events: 数据!F6 value.out_of_range");
        (await stage.HappenedAsync(stage.Jia)).ShouldBeEmpty();
        Shown(await ImportAsync(sight, wrong, ImportMode.SkipBad)).ShouldBe("1 values, 1 changed, True, 1 events: 数据!F6 value.out_of_range");
        (await stage.HappenedAsync(stage.Jia)).ShouldBe([new ItemSupplied("known", V(86), "统计局.xlsx", 1)]);

        var again = await FormAsync(sight, stage, BulkChannel.Supplied, withValues: true);
        Shown(await ImportAsync(sight, again, ImportMode.AllOrNothing)).ShouldBe("1 values, 0 changed, True, 0 events: ");
        await stage.ReportAsync(stage.Jia, ("fund", V(1))).Done();
        Shown(await ImportAsync(sight, FormFiller.Fill(again, (Sheet, "E5", "90")), ImportMode.AllOrNothing)).ShouldBe("1 values, 1 changed, True, 1 events: ", "what else happened is in nobody's way");
        var ahead = await ImportAsync(sight, FormFiller.Fill(again, (Sheet, "D5", "9"), (Sheet, "E5", "91")), ImportMode.AllOrNothing);
        Shown(ahead).ShouldBe("1 values, 0 changed, False, 0 events: 数据!A5 conflict.version");
        ahead.Value!.Faults[0].Cure!.Value.Chinese.ShouldBe("请再交一次本表；还是不行的，请重新下载批量表，填好这一行再交");
    }

    [Fact]
    public async Task A_reporter_reports_for_the_units_it_has_and_sees_no_others()
    {
        var stage = await new RoundStage(fixture, "bulk-own").BeginAsync();
        var (jia, office) = (await fixture.AsReporterAsync(stage.Jia), await fixture.AsCoordinatorAsync());
        var file = await FormAsync(jia, stage, BulkChannel.Reported);

        // fund: E; a row of another unit was written below.
        var filled = FormFiller.Fill(file, (Sheet, "E5", "12"));
        Shown(await ImportAsync(jia, filled, ImportMode.AllOrNothing)).ShouldBe("1 values, 1 changed, True, 1 events: ");
        (await stage.HappenedAsync(stage.Jia)).ShouldBe([new ItemReported("fund", V(12))]);
        Shown(await ImportAsync(await fixture.AsReporterAsync(stage.Yi), filled, ImportMode.AllOrNothing)).ShouldBe("1 values, 0 changed, False, 0 events: 数据!A5 access.denied");
        (await fixture.Service.BulkForms.ContentAsync(jia, stage.Code, BulkChannel.Supplied, false, null, default)).Problems.Select(problem => problem.Code).ShouldBe(["access.denied"]);
        (await fixture.Service.BulkForms.ContentAsync(office, "none", BulkChannel.Supplied, false, null, default)).Problems.Select(problem => problem.Code).ShouldBe(["round.unknown"]);
        (await ImportAsync(jia, await FormAsync(office, stage, BulkChannel.Supplied), ImportMode.AllOrNothing)).Problems.Select(problem => problem.Code).ShouldBe(["access.denied"]);
    }

    [Fact]
    public async Task A_row_that_bears_the_name_of_another_unit_is_refused_and_one_without_a_name_or_with_a_former_one_is_not()
    {
        var stage = await new RoundStage(fixture, "bulk-names").BeginAsync();
        var sight = await fixture.AsCoordinatorAsync();
        // 单位名称: B; the names of the first two were sorted apart from their codes.
        var file = FormFiller.Fill(await FormAsync(sight, stage, BulkChannel.Supplied), (Sheet, "B5", "乙区"), (Sheet, "E5", "86"), (Sheet, "B6", null), (Sheet, "E6", "87"), (Sheet, "E7", "88"));
        var rename = new RenameUnit("丙市");
        fixture.Clock.Now += TimeSpan.FromMinutes(1);
        await fixture.Service.Units.ExecuteAsync(stage.Bing, rename, rename.Decide, Office, default).Done();

        var taken = await ImportAsync(sight, file, ImportMode.SkipBad);

        Shown(taken).ShouldBe("3 values, 2 changed, True, 2 events: 数据!A5 bulk.other_unit");
        taken.Value!.Faults.Single().Message.Chinese.ShouldBe(
            $"单位编号 {stage.Jia} 是“甲区”，这一行的单位名称却是“乙区”，不知道数是哪个单位的，请让编号、名称和数回到同一行（排序时要选中整张表）；编号没有错的，清空单位名称再交");
        (await stage.HappenedAsync(stage.Jia)).ShouldBeEmpty();
        (await stage.HappenedAsync(stage.Bing)).ShouldBe([new ItemSupplied("known", V(88), "统计局.xlsx", 1)]);
        Shown(await ImportAsync(sight, FormFiller.Fill(file, (Sheet, "B5", " 甲区　")), ImportMode.AllOrNothing)).ShouldBe("3 values, 1 changed, True, 1 events: ");
    }

    [Fact]
    public async Task A_file_larger_than_any_of_one_unit_is_taken_and_marked_and_one_that_is_none_is_refused_by_its_size()
    {
        var stage = await new RoundStage(fixture, "bulk-large").BeginAsync();
        var sight = await fixture.AsCoordinatorAsync();
        var wrong = Large(FormFiller.Fill(await FormAsync(sight, stage, BulkChannel.Supplied), (Sheet, "E5", "86%"), (Sheet, "F6", "21")));

        var taken = await ImportAsync(sight, wrong, ImportMode.SkipBad);

        Shown(taken).ShouldBe("1 values, 1 changed, True, 1 events: 数据!F6 value.out_of_range");
        taken.Value!.Unmarked.ShouldBeNull();
        using var marked = new MemoryStream();
        taken.Value.Marked!(marked).ShouldBeTrue();
        Shown(await ImportAsync(sight, marked.ToArray(), ImportMode.SkipBad)).ShouldBe("1 values, 0 changed, True, 0 events: 数据!F6 value.out_of_range");
        using var form = new MemoryStream();
        WriteOther(form);
        (await ImportAsync(sight, Large(form.ToArray()), ImportMode.SkipBad)).Problems.Select(problem => problem.Code).ShouldBe(["workbook.too_large"]);

        void WriteOther(Stream output)
        {
            using var book = new Workbooks.Sheets.WorkbookWriter(output, new("其他", "张三", fixture.Clock.Now));
            using (var sheet = book.AddSheet(new("其他")))
                sheet.Write(Workbooks.Sheets.Cells.Cell.Text("其他"));
            book.Finish();
        }
    }

    [Fact]
    public async Task Attributes_of_units_are_taken_and_files_of_an_older_revision_are_not()
    {
        var stage = await new RoundStage(fixture, "bulk-attributes").BeginAsync();
        var (office, jia) = (await fixture.AsCoordinatorAsync(), await fixture.AsReporterAsync(stage.Jia));
        var (older, form) = (await FormAsync(office, stage, BulkChannel.Supplied), (await fixture.Service.Forms.ContentAsync(jia, stage.Code, stage.Jia, default)).Value!);
        await stage.PublishAsync(stage.Definition with { Attributes = [new() { Code = "people", Name = "常住人口", Type = ItemType.Integer, Min = 0, Max = 1_000_000 }] });
        await stage.Service.Rounds.AdoptAsync(stage.Code, 2, await stage.PreviewedAsync(2, Indicators.Rounds.Basis.Reported), Office, default).Done();
        office = await fixture.AsCoordinatorAsync();

        var filled = FormFiller.Fill(await FormAsync(office, stage, BulkChannel.Attributes), (Sheet, "E5", "120,000"));
        Shown(await ImportAsync(office, filled, ImportMode.AllOrNothing)).ShouldBe("1 values, 1 changed, True, 1 events: ");
        (await fixture.HappenedAsync($"unit/{stage.Jia}"))[^1].ShouldBe(new Indicators.Units.AttributeSet("people", V(120_000), null, null));
        Shown(await ImportAsync(office, filled, ImportMode.AllOrNothing)).ShouldBe("1 values, 0 changed, True, 0 events: ");

        (await ImportAsync(office, older, ImportMode.SkipBad)).Problems.Select(problem => problem.Code).ShouldBe(["bulk.other_revision"]);
        using var own = new MemoryStream();
        Workbooks.FillIn.FillInWorkbook.Write(own, form);
        (await ImportAsync(jia, own.ToArray(), ImportMode.SkipBad)).Problems.Select(problem => problem.Code).ShouldBe(["fill_in.other_revision"]);
    }

    // A picture as a camera makes it.
    private static byte[] Large(byte[] file)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        using (var picture = zip.CreateEntry("xl/media/image1.jpeg", CompressionLevel.NoCompression).Open())
            picture.Write(new byte[FormDesk.Limits.MostFileBytes]);
        return copy.ToArray();
    }

    private static string Shown(Result<FormImport> result) => FormFiller.Shown(result);

    private Task<Result<FormImport>> ImportAsync(Sight sight, byte[] file, ImportMode mode) =>
        Intake.ImportAsync(sight, new MemoryStream(file), null, mode, "统计局.xlsx", CommandNotes.None, default);

    private async Task<byte[]> FormAsync(Sight sight, RoundStage stage, BulkChannel channel, bool withValues = false)
    {
        var content = await fixture.Service.BulkForms.ContentAsync(sight, stage.Code, channel, withValues, null, default);
        content.Problems.ShouldBeEmpty();
        using var output = new MemoryStream();
        BulkWorkbook.Write(output, content.Value!);
        return output.ToArray();
    }
}
