using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Forms;
using Fadu.Application.Importing;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using Fadu.Workbooks.FillIn;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Forms;

public sealed class FormDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    // fund: 1 保障!D4; has-cases: 2 调解!D4; settled: 2 调解!D5.
    private FormDesk Desk => fixture.Service.Forms;

    [Fact]
    public async Task What_is_filled_in_is_reported_and_what_was_not_touched_is_not()
    {
        var stage = await new RoundStage(fixture, "form").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("settled", V(7))).Done();
        var sight = await fixture.AsReporterAsync(stage.Jia);
        var file = await FormAsync(sight, stage, stage.Jia);

        var filled = FormFiller.Fill(file, ("1 保障", "D4", "88.5"), ("2 调解", "D4", "是"), ("2 调解", "D5", null));
        FormFiller.Shown(await ImportAsync(sight, filled, ImportMode.DryRun)).ShouldBe("3 values, 3 changed, False, 0 events: ");
        (await stage.HappenedAsync(stage.Jia)).Count.ShouldBe(1);
        FormFiller.Shown(await ImportAsync(sight, filled, ImportMode.AllOrNothing)).ShouldBe("3 values, 3 changed, True, 3 events: ");
        (await stage.HappenedAsync(stage.Jia)).Skip(1).ShouldBe([new ItemReported("fund", V(88.5m)), new ItemReported("has-cases", V(true)), new ItemCleared("settled")]);

        FormFiller.Shown(await ImportAsync(sight, filled, ImportMode.AllOrNothing)).ShouldBe("3 values, 0 changed, True, 0 events: ");
        FormFiller.Shown(await ImportAsync(sight, file, ImportMode.AllOrNothing)).ShouldBe("3 values, 0 changed, True, 0 events: ", "whoever hands in what was handed out means nothing by it");
    }

    [Fact]
    public async Task Nothing_is_taken_from_a_file_with_an_error_unless_it_is_to_be_left_out_and_the_file_comes_back_marked()
    {
        var stage = await new RoundStage(fixture, "form-bad").BeginAsync();
        var sight = await fixture.AsReporterAsync(stage.Jia);
        var wrong = FormFiller.Fill(await FormAsync(sight, stage, stage.Jia), ("1 保障", "D4", "很多"), ("2 调解", "D5", "12"));

        var refused = await ImportAsync(sight, wrong, ImportMode.AllOrNothing);
        FormFiller.Shown(refused).ShouldBe("2 values, 1 changed, False, 0 events: 1 保障!D4 value.not_a_number");
        (await stage.HappenedAsync(stage.Jia)).ShouldBeEmpty();
        using var marked = new MemoryStream();
        refused.Value!.Marked!(marked).ShouldBeTrue();

        FormFiller.Shown(await ImportAsync(sight, wrong, ImportMode.SkipBad)).ShouldBe("2 values, 1 changed, True, 1 events: 1 保障!D4 value.not_a_number");
        (await stage.HappenedAsync(stage.Jia)).ShouldBe([new ItemReported("settled", V(12))]);
        FormFiller.Shown(await ImportAsync(sight, FormFiller.Fill(marked.ToArray(), ("1 保障", "D4", "3")), ImportMode.AllOrNothing)).ShouldBe("3 values, 1 changed, True, 1 events: ");
        (await stage.HappenedAsync(stage.Jia)).Skip(1).ShouldBe([new ItemReported("fund", V(3))]);
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_not_overwritten_until_the_marked_file_comes_again()
    {
        var stage = await new RoundStage(fixture, "form-race").BeginAsync();
        var sight = await fixture.AsReporterAsync(stage.Jia);
        var file = FormFiller.Fill(await FormAsync(sight, stage, stage.Jia), ("1 保障", "D4", "5"), ("2 调解", "D5", "12"));
        await stage.ReportAsync(stage.Jia, ("fund", V(20)), ("has-cases", V(true))).Done();

        var refused = await ImportAsync(sight, file, ImportMode.AllOrNothing);
        FormFiller.Shown(refused).ShouldBe("3 values, 1 changed, False, 0 events: 1 保障!D4 conflict.value");
        refused.Value!.Faults[0].Message.Chinese.ShouldBe("“普法经费”在本表导出以后已被改为 20，以本表为准，就把系统退回的、标明错误的文件原样再交；否则在退回的文件里改成您要的值再交");
        using var marked = new MemoryStream();
        refused.Value.Marked!(marked).ShouldBeTrue();

        FormFiller.Shown(await ImportAsync(sight, marked.ToArray(), ImportMode.AllOrNothing)).ShouldBe("3 values, 2 changed, True, 2 events: ");
        var state = await stage.SubmissionAsync(stage.Jia);
        (state.Item("fund").Draft, state.Item("has-cases").Draft, state.Item("settled").Draft).ShouldBe((V(5), V(true), V(12)));
    }

    [Fact]
    public async Task Whoever_goes_on_in_the_same_file_stands_in_nobodys_way_and_what_he_emptied_is_told()
    {
        var stage = await new RoundStage(fixture, "form-again").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("settled", V(7))).Done();
        var sight = await fixture.AsReporterAsync(stage.Jia);
        var first = FormFiller.Fill(await FormAsync(sight, stage, stage.Jia), ("1 保障", "D4", "5"), ("2 调解", "D5", "8"));
        FormFiller.Shown(await ImportAsync(sight, first, ImportMode.AllOrNothing)).ShouldBe("3 values, 2 changed, True, 2 events: ");

        var second = FormFiller.Fill(first, ("1 保障", "D4", "6"), ("2 调解", "D4", "是"), ("2 调解", "D5", null));
        FormFiller.Shown(await ImportAsync(sight, second, ImportMode.AllOrNothing)).ShouldBe("3 values, 3 changed, True, 3 events: ");
        (await stage.HappenedAsync(stage.Jia)).Skip(3).ShouldBe([new ItemReported("fund", V(6)), new ItemReported("has-cases", V(true)), new ItemCleared("settled")]);

        // As they were handed out: that may be an older copy of the file, and means nothing, but not without a word.
        var third = await ImportAsync(sight, FormFiller.Fill(second, ("1 保障", "D4", null), ("2 调解", "D5", "7")), ImportMode.AllOrNothing);
        FormFiller.Shown(third).ShouldBe("3 values, 0 changed, True, 0 events: ");
        third.Value!.Notices.Select(notice => $"{notice.Sheet}!{notice.Place} {notice.Code} {notice.Message.Chinese}").ShouldBe(
        [
            "1 保障!D4 fill_in.kept “普法经费”：这一格是空的，本表先前交入的 6 仍然保留，没有撤回；要撤回或改动，请在系统里改，或者重新下载填报表，改好再交",
            "2 调解!D5 fill_in.kept “调解成功数”：这一格又是导出时的 7，本表先前已把它清空，仍然是空的；要填回，请在系统里填，或者重新下载填报表，填好再交",
        ]);
    }

    [Fact]
    public async Task What_came_by_another_way_or_from_another_persons_copy_of_the_file_since_is_a_conflict()
    {
        var stage = await new RoundStage(fixture, "form-copies").BeginAsync();
        var (one, other) = (await fixture.AsReporterAsync(stage.Jia), await fixture.AsAsync("colleague", new Grant(Role.Reporter, stage.Jia, false)));
        var file = FormFiller.Fill(await FormAsync(one, stage, stage.Jia), ("1 保障", "D4", "5"), ("2 调解", "D5", "12"));
        FormFiller.Shown(await ImportAsync(one, file, ImportMode.AllOrNothing)).ShouldBe("3 values, 2 changed, True, 2 events: ");

        FormFiller.Shown(await ImportAsync(other, FormFiller.Fill(file, ("1 保障", "D4", "6")), ImportMode.AllOrNothing)).ShouldBe("3 values, 0 changed, False, 0 events: 1 保障!D4 conflict.value");
        await stage.ReportAsync(stage.Jia, ("settled", V(13))).Done();
        FormFiller.Shown(await ImportAsync(one, FormFiller.Fill(file, ("1 保障", "D4", "7"), ("2 调解", "D5", "14")), ImportMode.AllOrNothing)).ShouldBe("3 values, 1 changed, False, 0 events: 2 调解!D5 conflict.value");
    }

    [Fact]
    public async Task Another_units_file_a_closed_door_and_an_older_revision_are_refused_as_a_whole()
    {
        var stage = await new RoundStage(fixture, "form-other").BeginAsync();
        var (jia, yi) = (await fixture.AsReporterAsync(stage.Jia), await fixture.AsReporterAsync(stage.Yi));
        var file = FormFiller.Fill(await FormAsync(jia, stage, stage.Jia), ("1 保障", "D4", "5"));

        Codes(await ImportAsync(yi, file, ImportMode.AllOrNothing)).ShouldBe(["submission.unknown"]);
        Codes(await ImportAsync(await fixture.AsReporterAsync("elsewhere"), file, ImportMode.AllOrNothing)).ShouldBe(["round.unknown"]);
        Codes(await ImportAsync(await fixture.AsCoordinatorAsync(), file, ImportMode.AllOrNothing)).ShouldBe(["access.denied"]);
        Codes(await Desk.ImportAsync(jia, new MemoryStream(file), "another", ImportMode.AllOrNothing, CommandNotes.None, default)).ShouldBe(["fill_in.other_round"]);
        Codes(await Desk.ImportAsync(jia, new MemoryStream([1, 2, 3]), null, ImportMode.AllOrNothing, CommandNotes.None, default))[0].ShouldStartWith("workbook.");
        (await Desk.ContentAsync(yi, stage.Code, stage.Jia, default)).Problems.Select(problem => problem.Code).ShouldBe(["submission.unknown"]);
        (await Desk.ContentAsync(jia, "none", stage.Jia, default)).Problems.Select(problem => problem.Code).ShouldBe(["round.unknown"]);

        await stage.PublishAsync(stage.Definition with { Name = "新版" });
        await stage.DoAsync(new WithdrawUnit(stage.Jia, "撤销"), it => it.Decide).Done();
        Codes(await ImportAsync(jia, file, ImportMode.AllOrNothing)).ShouldBe(["submission.unit_withdrawn"]);
        (await stage.HappenedAsync(stage.Jia)).ShouldBeEmpty();
    }

    private static string[] Codes(Result<FormImport> result) => [.. result.Problems.Select(problem => problem.Code)];

    private Task<Result<FormImport>> ImportAsync(Sight sight, byte[] file, ImportMode mode) =>
        Desk.ImportAsync(sight, new MemoryStream(file), null, mode, CommandNotes.None, default);

    private async Task<byte[]> FormAsync(Sight sight, RoundStage stage, string unit)
    {
        var content = await Desk.ContentAsync(sight, stage.Code, unit, default);
        content.Problems.ShouldBeEmpty();
        using var output = new MemoryStream();
        FillInWorkbook.Write(output, content.Value!);
        return output.ToArray();
    }
}
