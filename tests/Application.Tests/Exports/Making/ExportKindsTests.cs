using System.IO.Compression;
using System.Text;
using Fadu.Application.Access;
using Fadu.Application.Exports.Requests;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Exports.Making;

public sealed class ExportKindsTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task The_files_of_a_round_are_for_coordinators_and_name_what_they_stand_on()
    {
        var stage = await new RoundStage(fixture, "exports").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        var (office, reporter) = (await fixture.AsCoordinatorAsync(), await fixture.AsReporterAsync(stage.Jia));

        foreach (var (kind, name) in new[]
        {
            (ExportKind.Scores, "评分汇总表 自评.xlsx"), (ExportKind.Gaps, "差距清单 自评.xlsx"), (ExportKind.EvaluationReport, "评估报告 自评.docx"), (ExportKind.Preview, "第 1 版差异表 自评.xlsx"),
        })
        {
            var request = new ExportRequest { Kind = kind, Round = stage.Code, Basis = Basis.Reported, Revision = 1 };
            var plan = (await Prepare(office, request)).Value!;

            (plan.FileName, plan.Revision, plan.Scope).ShouldBe(($"中期评估 {name}", 1, null));
            TextOf(plan).ShouldContain("甲区");
            Codes(await Prepare(reporter, request)).ShouldBe(["access.denied"]);
            Codes(await Prepare(office, request with { Round = "none" })).ShouldBe(["round.unknown"]);
        }
    }

    [Fact]
    public async Task Of_a_draft_with_faults_there_is_no_difference_but_the_faults_are_told()
    {
        var stage = await new RoundStage(fixture, "exports-faulty").BeginAsync();
        var draft = new ImportDraft(stage.Definition with { FullMarks = 11 });
        await stage.Service.IndexSystems.ExecuteAsync(stage.System, draft, draft.Decide, RoundStage.Office, default).Done();

        var refused = await Prepare(await fixture.AsCoordinatorAsync(), new() { Kind = ExportKind.Preview, Round = stage.Code, Basis = Basis.Reported });

        refused.Problems.Select(problem => $"{problem.Code} {problem.Where}").ShouldBe(["export.draft_faulty revision", "system.marks_do_not_add_up /fullMarks"]);
        refused.Problems[0].Message.Chinese.ShouldBe("草稿还有错误，不能计算；请先改正列出的错误");
    }

    [Fact]
    public async Task Of_one_group_there_are_its_units_alone_and_an_unknown_group_is_refused()
    {
        var stage = await new RoundStage(fixture, "exports-group").BeginAsync();
        var office = await fixture.AsCoordinatorAsync();
        foreach (var kind in new[] { ExportKind.Scores, ExportKind.Gaps })
        {
            var request = new ExportRequest { Kind = kind, Round = stage.Code, Basis = Basis.Reported, Group = "城区" };

            var text = TextOf((await Prepare(office, request)).Value!);

            (text.Contains("乙区", StringComparison.Ordinal), text.Contains("丙县", StringComparison.Ordinal)).ShouldBe((true, false), $"{kind}");
            Codes(await Prepare(office, request with { Group = "城" })).ShouldBe(["export.unknown_group"]);
        }
    }

    [Fact]
    public async Task What_reviewers_wrote_stands_in_the_report_and_what_is_wrong_with_it_is_told_all_at_once()
    {
        var stage = await new RoundStage(fixture, "exports-notes").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        var office = await fixture.AsCoordinatorAsync();
        var bare = new ExportRequest { Kind = ExportKind.EvaluationReport, Round = stage.Code, Basis = Basis.Reported };
        var noted = bare with { Notes = [new(ReportSection.Measures, stage.Jia, "普法阵地利用充分。"), new(ReportSection.NextSteps, null, "按月通报进度。")] };

        var plan = (await Prepare(office, noted)).Value!;

        var text = TextOf(plan);
        (text.Contains("普法阵地利用充分。", StringComparison.Ordinal), text.Contains("按月通报进度。", StringComparison.Ordinal)).ShouldBe((true, true));
        plan.Basis.ShouldNotBe((await Prepare(office, bare)).Value!.Basis);
        Codes(await Prepare(office, bare with { Notes = [new(ReportSection.Duties, "none", " "), new(ReportSection.Duties, null, new('长', ReportNote.MostCharacters + 1))] }))
            .ShouldBe(["export.note_text", "export.unknown_unit", "export.note_text"]);
        Codes(await Prepare(office, bare with { Notes = [.. Enumerable.Repeat(new ReportNote(ReportSection.Duties, null, "好"), ReportNote.Most + 1)] }))
            .ShouldBe(["export.too_many_notes"]);
        Codes(await Prepare(office, bare with { Issuer = new('长', ExportRequest.LongestIssuer) })).ShouldBeEmpty();
        foreach (var issuer in new[] { "", "某市\n普法办", new('长', ExportRequest.LongestIssuer + 1) })
            Codes(await Prepare(office, bare with { Issuer = issuer })).ShouldBe(["export.issuer"]);
    }

    [Fact]
    public async Task A_units_report_is_for_whoever_sees_its_values_with_a_plan_where_one_is_asked_for()
    {
        var stage = await new RoundStage(fixture, "exports-unit").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        var (own, other) = (await fixture.AsReporterAsync(stage.Jia), await fixture.AsReporterAsync(stage.Yi));
        var request = new ExportRequest { Kind = ExportKind.UnitReport, Round = stage.Code, Unit = stage.Jia, Basis = Basis.Reported };

        var plan = (await Prepare(own, request)).Value!;

        (plan.FileName, plan.Scope).ShouldBe(("中期评估 甲区 单位报告 自评.xlsx", ""));
        TextOf(plan).ShouldNotContain("提升方案");
        TextOf((await Prepare(own, request with { Target = new PlanTarget.OfTotal(6) })).Value!).ShouldContain("提升方案");
        Codes(await Prepare(other, request)).ShouldBe(["export.unknown_unit"]);
        Codes(await Prepare(own, request with { Unit = "none" })).ShouldBe(["export.unknown_unit"]);
        Codes(await Prepare(own, request with { Target = new PlanTarget.OfTotal(600) })).ShouldBe(["plan.total_unfit"]);
    }

    [Fact]
    public async Task A_units_workbook_to_be_filled_in_is_for_whoever_sees_its_submission_and_another_once_something_was_reported()
    {
        var stage = await new RoundStage(fixture, "exports-template").BeginAsync();
        var (own, other) = (await fixture.AsReporterAsync(stage.Jia), await fixture.AsReporterAsync(stage.Yi));
        var request = new ExportRequest { Kind = ExportKind.Template, Round = stage.Code, Unit = stage.Jia };

        var (first, again) = ((await Prepare(own, request)).Value!, (await Prepare(own, request)).Value!);

        (first.FileName, first.Scope, again.Basis).ShouldBe(("中期评估 甲区 填报表.xlsx", "", first.Basis));
        TextOf(first).ShouldContain("填报说明");
        Codes(await Prepare(other, request)).ShouldBe(["submission.unknown"]);
        await stage.SubmitAsync(stage.Jia, 50, 5);
        (await Prepare(own, request)).Value!.Basis.ShouldNotBe(first.Basis);
    }

    [Fact]
    public async Task A_bulk_workbook_has_the_units_that_a_reporter_reports_for_and_for_coordinators_all()
    {
        var stage = await new RoundStage(fixture, "exports-bulk").BeginAsync();
        var (office, own) = (await fixture.AsCoordinatorAsync(), await fixture.AsReporterAsync(stage.Jia));
        var request = new ExportRequest { Kind = ExportKind.BulkTemplate, Round = stage.Code };

        var (all, one) = ((await Prepare(office, request)).Value!, (await Prepare(own, request)).Value!);

        (all.FileName, all.Scope).ShouldBe(("中期评估 批量填报表.xlsx", null));
        one.Scope.ShouldBe((await Prepare(own, request with { WithValues = true })).Value!.Scope);
        one.Scope.ShouldNotBe((await Prepare(await fixture.AsReporterAsync(stage.Yi), request)).Value!.Scope);
        (TextOf(all).Contains("甲区", StringComparison.Ordinal), TextOf(all).Contains("丙县", StringComparison.Ordinal)).ShouldBe((true, true));
        (TextOf(one).Contains("甲区", StringComparison.Ordinal), TextOf(one).Contains("丙县", StringComparison.Ordinal)).ShouldBe((true, false));
        Codes(await Prepare(office, request with { Channel = BulkChannel.Reported })).ShouldBe(["export.no_units"]);
        Codes(await Prepare(own, request with { Channel = BulkChannel.Supplied })).ShouldBe(["access.denied"]);
    }

    [Fact]
    public async Task A_bulk_workbook_with_values_is_the_same_file_until_something_is_reported()
    {
        var stage = await new RoundStage(fixture, "exports-values").BeginAsync();
        var (own, request) = (await fixture.AsReporterAsync(stage.Jia), new ExportRequest { Kind = ExportKind.BulkTemplate, Round = stage.Code, WithValues = true });
        var first = (await Prepare(own, request)).Value!;
        fixture.Clock.Now += TimeSpan.FromMinutes(1);
        var again = (await Prepare(own, request)).Value!;

        await stage.SubmitAsync(stage.Jia, 50, 5);

        again.Basis.ShouldBe(first.Basis);
        (await Prepare(own, request)).Value!.Basis.ShouldNotBe(first.Basis);
        Codes(await Prepare(own, request with { Group = "县城" })).ShouldBe(["export.no_units"]);
    }

    [Fact]
    public async Task Files_of_another_basis_or_moment_are_named_otherwise_and_copies_of_the_same_figures_have_the_same_check_value()
    {
        var stage = await new RoundStage(fixture, "exports-names").BeginAsync();
        var (office, request) = (await fixture.AsCoordinatorAsync(), new ExportRequest { Kind = ExportKind.Scores, Round = stage.Code, Basis = Basis.Reported });
        var then = fixture.Clock.Now;
        fixture.Clock.Now += TimeSpan.FromMinutes(1);

        var (now, past) = ((await Prepare(office, request)).Value!, (await Prepare(office, request with { AsOf = then })).Value!);
        (now.FileName, past.FileName, (await Prepare(office, request with { Basis = Basis.Final })).Value!.FileName)
            .ShouldBe(("中期评估 评分汇总表 自评.xlsx", $"中期评估 评分汇总表 自评 截至{then.ToOffset(TimeSpan.FromHours(8)):yyyyMMdd-HHmmss}.xlsx", "中期评估 评分汇总表 终评.xlsx"));
        CheckOf(past).ShouldBe(CheckOf(now));
        await stage.SubmitAsync(stage.Jia, 50, 5);
        CheckOf((await Prepare(office, request)).Value!).ShouldNotBe(CheckOf(now));

        static string CheckOf(ExportPlan plan)
        {
            const string Beginning = "核对码 ";
            var text = TextOf(plan);
            var digits = text.Substring(text.IndexOf(Beginning, text.IndexOf("oddFooter>", StringComparison.Ordinal), StringComparison.Ordinal) + Beginning.Length, 12);
            digits.ShouldAllBe(digit => char.IsAsciiHexDigitLower(digit));
            return digits;
        }
    }

    [Fact]
    public async Task A_units_report_tells_how_it_came_out_before_also_by_another_system()
    {
        var (past, stage) = (await new RoundStage(fixture, "exports-past").BeginAsync(), await new RoundStage(fixture, "exports-then").BeginAsync());
        await past.SubmitAsync(past.Jia, 50, 5);
        const string Next = "exports-next";
        await fixture.Service.Rounds.OpenAsync(stage.Opening with { Code = Next, Name = "终期评估", PreviousRound = past.Code }, RoundStage.Office, default).Done();
        await fixture.Service.Rounds.EnrolAsync(Next, [(past.Jia, null)], RoundStage.Office, default).Done();

        var plan = (await Prepare(await fixture.AsCoordinatorAsync(), new() { Kind = ExportKind.UnitReport, Round = Next, Unit = past.Jia, Basis = Basis.Reported })).Value!;

        var text = TextOf(plan);
        (text.Contains("历次成绩", StringComparison.Ordinal), text.Contains("终期评估", StringComparison.Ordinal), text.Contains("中期评估", StringComparison.Ordinal)).ShouldBe((true, true, true));
    }

    [Fact]
    public async Task What_happens_in_a_round_makes_another_file()
    {
        var stage = await new RoundStage(fixture, "exports-moved").BeginAsync();
        var (office, request) = (await fixture.AsCoordinatorAsync(), new ExportRequest { Kind = ExportKind.Gaps, Round = stage.Code, Basis = Basis.Reported });
        var (first, again) = ((await Prepare(office, request)).Value!.Basis, (await Prepare(office, request)).Value!.Basis);

        await stage.SubmitAsync(stage.Jia, 50, 5);

        again.ShouldBe(first);
        (await Prepare(office, request)).Value!.Basis.ShouldNotBe(first);
    }

    [Fact]
    public async Task Every_kind_tells_how_far_it_is_and_is_ended_on_the_way()
    {
        var stage = await new RoundStage(fixture, "exports-progress").BeginAsync();
        var office = await fixture.AsCoordinatorAsync();
        foreach (var export in fixture.Service.Exports)
        {
            var plan = (await export.PrepareAsync(office, new() { Kind = export.Kind, Round = stage.Code, Unit = stage.Jia, Basis = Basis.Reported, Revision = export.Kind is ExportKind.Preview ? 1 : null }, default)).Value!;
            var told = new List<double>();
            plan.Write(Stream.Null, told.Add, default);
            using var stop = new CancellationTokenSource();
            var heard = 0;

            told.ShouldContain(share => share > 0 && share < 1, $"{export.Kind}");
            told.SequenceEqual(told.Order()).ShouldBeTrue($"{export.Kind}");
            Should.Throw<OperationCanceledException>(() => plan.Write(Stream.Null, Stop, stop.Token), $"{export.Kind}");
            heard.ShouldBe(1, $"{export.Kind}");

            void Stop(double share)
            {
                heard++;
                stop.Cancel();
            }
        }
    }

    private Task<Result<ExportPlan>> Prepare(Sight sight, ExportRequest request) =>
        fixture.Service.Exports.Single(export => export.Kind == request.Kind).PrepareAsync(sight, request, default);

    private static string[] Codes(Result<ExportPlan> result) => [.. result.Problems.Select(problem => problem.Code)];

    // All texts of the parts; what stands in them exactly is for the tests of the files themselves.
    private static string TextOf(ExportPlan plan)
    {
        using var content = new MemoryStream();
        plan.Write(content, _ => { }, default);
        using var parts = new ZipArchive(content, ZipArchiveMode.Read);
        var text = new StringBuilder();
        foreach (var part in parts.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open(), Encoding.UTF8);
            text.Append(reader.ReadToEnd());
        }

        return $"{text}";
    }
}
