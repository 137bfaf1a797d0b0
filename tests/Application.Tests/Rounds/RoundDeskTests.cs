using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Rounds;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using Fadu.TestSupport.Decisions;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Rounds;

public sealed class RoundDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task A_round_is_opened_under_a_published_revision_and_once()
    {
        var stage = new RoundStage(fixture, "open");
        var rounds = stage.Service.Rounds;

        (await rounds.OpenAsync(stage.Opening, Office, default).Refused()).ShouldBe(["round.unknown_revision revision"]);
        await stage.PublishAsync(stage.Definition);
        (await rounds.OpenAsync(stage.Opening with { PreviousRound = "never", BandSet = "创建", Revision = 1 }, Office, default).Refused())
            .ShouldBe(["round.unknown_band_set bandSet", "round.unknown_previous previousRound"]);
        await rounds.OpenAsync(stage.Opening, Office, default).Done();
        (await rounds.OpenAsync(stage.Opening, Office, default).Done()).Position.ShouldBeNull();
        (await rounds.OpenAsync(stage.Opening with { Name = "另一轮" }, Office, default).Refused()).ShouldBe(["round.exists code"]);
        await rounds.OpenAsync(stage.Opening with { Code = "open-2", PreviousRound = "open", BandSet = "复核" }, Office, default).Done();

        (await fixture.HappenedAsync(stage.RoundStream)).ShouldBe([stage.Opening]);
        (await stage.RoundAsync()).Status.ShouldBe(RoundStatus.Open);
        (await rounds.FindAsync("never", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Units_take_part_in_their_own_group_unless_another_is_named()
    {
        var stage = await new RoundStage(fixture, "enrol").BeginAsync();
        var close = new Fadu.Indicators.Units.CloseUnit("撤销", null);
        await stage.Service.Units.RegisterAsync("enrol-4", "丁区", null, null, null, Office, default).Done();
        await stage.Service.Units.RegisterAsync("enrol-5", "戊区", null, null, null, Office, default).Done();
        await stage.Service.Units.ExecuteAsync("enrol-5", close, close.Decide, Office, default).Done();

        var refused = await stage.Service.Rounds.EnrolAsync("enrol", [("enrol-4", null), ("enrol-5", null), ("nobody", null)], Office, default).Refused();
        await stage.Service.Rounds.EnrolAsync("enrol", [(stage.Jia, "城区"), (stage.Bing, "远郊"), ("enrol-4", null)], Office, default).Done();
        await stage.DoAsync(new WithdrawUnit(stage.Yi, "合并"), it => it.Decide).Done();

        refused.ShouldBe(["round.unit_closed enrol-5", "round.unknown_unit nobody"]);
        (await fixture.HappenedAsync("round/enrol")).Where(@event => @event is UnitEnrolled or UnitWithdrawn).ShouldBe(
        [
            new UnitEnrolled("enrol-1", "城区"),
            new UnitEnrolled("enrol-2", "城区"),
            new UnitEnrolled("enrol-3", "郊县"),
            new UnitEnrolled("enrol-3", "远郊"),
            new UnitEnrolled("enrol-4", null),
            new UnitWithdrawn("enrol-2", "合并"),
        ]);
        (await stage.RoundAsync()).Units.OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => (unit.Key, unit.Value)).ShouldBe(
        [
            ("enrol-1", new Enrolment("城区", false)),
            ("enrol-2", new Enrolment("城区", true)),
            ("enrol-3", new Enrolment("远郊", false)),
            ("enrol-4", new Enrolment(null, false)),
        ]);
    }

    [Fact]
    public async Task A_panel_is_made_of_evaluators_and_grade_items_of_the_revision_that_stands()
    {
        var stage = await new RoundStage(fixture, "panel").BeginAsync();

        (await stage.Service.Rounds.FormPanelAsync("panel", "p2", ["nobody"], ["fund", "never"], Office, default).Refused())
            .ShouldBe(["round.evaluator_not_enrolled nobody", "round.not_a_grade_item fund", "round.unknown_item never"]);
        await stage.DoAsync(new DissolvePanel("p1"), it => it.Decide).Done();

        (await stage.RoundAsync()).Panels.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sample_is_drawn_from_the_units_that_take_part()
    {
        var stage = await new RoundStage(fixture, "sample").BeginAsync();

        await stage.DoAsync(new DrawSample("3 8 12", 1, new(["城区"], NotDrawnBefore: false)), it => it.Decide).Done();

        var drawn = (await stage.RoundAsync()).Samples.ShouldHaveSingleItem();
        (drawn.Number, drawn.Population, drawn.Units.Single()).ShouldBe((1, 2, SampleDraw.Of("3 8 12", [stage.Jia, stage.Yi], 1)[0]));
    }

    [Fact]
    public async Task A_revision_is_adopted_with_its_new_items_reopened_and_not_where_values_do_not_fit()
    {
        var stage = await new RoundStage(fixture, "adopt").BeginAsync();
        await stage.AcceptAsync(stage.Jia, 80, 10, "A", 90);
        await stage.ReportAsync(stage.Yi, ("fund", V(70))).Done();
        var narrow = stage.Definition with { Items = [.. stage.Definition.Items.Select(item => item.Code == "fund" ? item with { Max = 75 } : item)], Indicators = WithFund("Linear([普法经费], 0, 75)") };
        var grown = stage.Definition with
        {
            Items = [.. stage.Definition.Items, new() { Code = "extra", Name = "新增场次", Type = ItemType.Integer, Min = 0, Max = 100 }],
            Indicators = WithFund("Linear([普法经费] + [新增场次], 0, 100)"),
        };
        await stage.PublishAsync(narrow);
        await stage.PublishAsync(grown);

        var seen = await stage.PreviewedAsync(3, Basis.Verified);

        (await stage.Service.Rounds.AdoptAsync("adopt", 2, null, Office, default).Refused()).ShouldBe(["round.values_do_not_fit adopt-1", "round.preview_needed previewHash"]);
        (await stage.Service.Rounds.AdoptAsync("adopt", 9, null, Office, default).Refused()).ShouldBe(["round.unknown_revision revision"]);
        (await stage.Service.Rounds.AdoptAsync("adopt", 3, "c0ffee", Office, default).Refused()).ShouldBe(["round.preview_other previewHash"]);
        await stage.Service.Rounds.AdoptAsync("adopt", 3, seen, Office, default).Done();

        StoredJson.Write((await fixture.HappenedAsync("round/adopt"))[^1]).ShouldBe("""RevisionAdopted {"revision":3,"remeasured":["extra"],"previewHash":"SEEN"}""".Replace("SEEN", seen, StringComparison.Ordinal));
        (await stage.ReportAsync(stage.Jia, ("fund", V(1))).Refused()).ShouldBe(["submission.not_draft fund"]);
        await stage.ReportAsync(stage.Jia, ("extra", V(12))).Done();
        await stage.SubmitAsync(stage.Jia).Done();
        (await stage.LastAsync(stage.Jia)).ShouldBe(new SubmissionSubmitted(3, false));
        (await stage.SubmissionAsync(stage.Jia)).Item("fund").Verified.ShouldBe(new VerifiedValue(V(80), 1, null), "it is measured as before");
        (await stage.SubmitAsync(stage.Yi).Refused()).ShouldBe(
            ["submission.evidence_missing fund", "submission.item_missing has-cases", "submission.item_missing settled", "submission.item_missing extra"]);

        IReadOnlyList<Indicator> WithFund(string formula) =>
        [
            .. stage.Definition.Indicators.Select(top => top.Code == "1"
                ? top with { Children = [.. top.Children.Select(leaf => leaf.Code == "1.1" ? leaf with { Formula = formula } : leaf)] }
                : top),
        ];
    }

    [Fact]
    public async Task Results_are_publicised_corrected_after_an_appeal_and_closed()
    {
        var stage = await new RoundStage(fixture, "life").BeginAsync();
        var rounds = stage.Service.Rounds;
        var until = fixture.Clock.Now.AddDays(10);
        await stage.AcceptAsync(stage.Jia, 80, 10, "A", 90);
        await stage.AcceptAsync(stage.Yi, 50, 5, "B", 80);

        (await rounds.PubliciseAsync("life", Basis.Reported, until, null, Office, default).Refused()).ShouldBe(["round.basis_not_verified basis"]);
        (await rounds.CloseAsync("life", Office, default).Refused()).ShouldBe(["round.not_publicised"]);
        await rounds.PubliciseAsync("life", Basis.Verified, until, null, Office, default).Done();

        var first = await PublicationAsync("life", 1);
        first.Results.Select(Line).ShouldBe(
        [
            "life-1 甲区 城区 9.0 1 通过: 1 5.2/6, 2 2/2, 3 1.8/2",
            "life-2 乙区 城区 6.2 2 通过: 1 3.6/6, 2 1/2, 3 1.6/2",
            "life-3 丙县 郊县 0 1 不通过: 1 0/6, 2 0/2, 3 0/2",
        ]);
        (first.Revision, first.Basis, first.AppealsUntil, first.CorrectionNotice).ShouldBe((1, Basis.Verified, until, null));
        var book = (await stage.Service.Books.FindAsync("life", default))!;
        first.Results.Select(Line).ShouldBe(PublishedResults.Of((await book.ReadAsync(Basis.Verified, null, default)).Value!.Scores).Select(Line));

        (await stage.SupplyAsync(stage.Jia, ("grave", V(1))).Refused()).ShouldBe(["round.publicised"]);
        await stage.DoAsync(stage.Yi, stage.Yi, (context, state) => new FileAppeal(context, "1.1", "经费算少了").Decide(state)).Done();
        (await rounds.PubliciseAsync("life", Basis.Final, until, "更正", Office, default).Refused()).ShouldBe(["round.appeals_open"]);
        (await rounds.CloseAsync("life", Office, default).Refused()).ShouldBe(["round.appeals_open", "round.appeals_running"]);
        await stage.DoAsync(stage.Yi, "office", (context, state) =>
            new DecideAppeal { Context = context, Number = 1, Correction = new("fund", V(100)), Reason = "补交了决算" }.Decide(state)).Done();
        var rename = new Fadu.Indicators.Units.RenameUnit("甲新区");
        await stage.Service.Units.ExecuteAsync(stage.Jia, rename, rename.Decide, Office, default).Done();

        (await rounds.PubliciseAsync("life", Basis.Final, until, null, Office, default).Refused()).ShouldBe(["field.reason correctionNotice"]);
        (await rounds.PubliciseAsync("life", Basis.Final, null, "更正乙区的经费", Office, default).Refused()).ShouldBe(["round.appeals_cut appealsUntil"]);
        await rounds.PubliciseAsync("life", Basis.Final, until, "更正乙区的经费", Office, default).Done();

        var second = await PublicationAsync("life", 2);
        second.Results.Select(Line).ShouldBe(
        [
            "life-1 甲新区 城区 9.0 1 通过: 1 5.2/6, 2 2/2, 3 1.8/2",
            "life-2 乙区 城区 8.2 2 通过: 1 5.6/6, 2 1/2, 3 1.6/2",
            "life-3 丙县 郊县 0 1 不通过: 1 0/6, 2 0/2, 3 0/2",
        ]);
        (second.Basis, second.CorrectionNotice).ShouldBe((Basis.Final, "更正乙区的经费"));
        (await PublicationAsync("life", 1)).ShouldBeEquivalentTo(first);

        (await rounds.CloseAsync("life", Office, default).Refused()).ShouldBe(["round.appeals_running"]);
        fixture.Clock.Now = until.AddSeconds(1);
        await rounds.CloseAsync("life", Office, default).Done();
        (await rounds.CloseAsync("life", Office, default).Done()).Position.ShouldBeNull();
        (await rounds.EnrolAsync("life", [(stage.Jia, "别组")], Office, default).Refused()).ShouldBe(["round.closed"]);
        (await rounds.PubliciseAsync("life", Basis.Final, until.AddDays(9), "再更正", Office, default).Refused()).ShouldBe(["round.closed"]);
        (await stage.ReportAsync(stage.Bing, ("fund", V(1))).Refused()).ShouldBe(["round.closed"]);
    }

    [Fact]
    public async Task The_same_publication_sent_twice_is_made_once()
    {
        var stage = await new RoundStage(fixture, "once").BeginAsync();
        var (until, caller) = (fixture.Clock.Now.AddDays(10), Office with { Key = "publicise-once" });

        var first = await stage.Service.Rounds.PubliciseAsync("once", Basis.Verified, until, null, caller, default).Done();
        var second = await stage.Service.Rounds.PubliciseAsync("once", Basis.Verified, until, null, caller, default).Done();

        second.ShouldBe(first with { Repeated = true });
        (await fixture.HappenedAsync("round/once")).OfType<ResultsPublicised>().Count().ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(OddCodes))]
    public async Task What_can_not_be_a_code_is_refused_by_every_command(string kind)
    {
        var odd = OddCodes.Codes[kind];
        var stage = new RoundStage(fixture, "odd");
        if (await stage.Service.Rounds.FindAsync("odd", default) is null)
            await stage.BeginAsync();
        var rounds = stage.Service.Rounds;
        var move = new MoveDeadline(fixture.Clock.Now);

        (await rounds.FindAsync(odd, default)).ShouldBeNull();
        (await rounds.OpenAsync(stage.Opening with { Code = odd }, Office, default).Refused()).ShouldBe(["field.code code"]);
        (await rounds.ExecuteAsync(odd, move, move.Decide, Office, default).Refused()).ShouldBe(["round.unknown"]);
        (await rounds.EnrolAsync(odd, [(stage.Jia, null)], Office, default).Refused()).ShouldBe(["round.unknown"]);
        (await rounds.FormPanelAsync(odd, "p1", ["zhang"], ["site"], Office, default).Refused()).ShouldBe(["round.unknown round"]);
        (await rounds.AdoptAsync(odd, 2, null, Office, default).Refused()).ShouldBe(["round.unknown round"]);
        (await rounds.PubliciseAsync(odd, Basis.Final, fixture.Clock.Now, null, Office, default).Refused()).ShouldBe(["round.unknown round"]);
        (await rounds.CloseAsync(odd, Office, default).Refused()).ShouldBe(["round.unknown round"]);

        (await rounds.OpenAsync(stage.Opening with { Code = "new", IndexSystem = odd, PreviousRound = odd }, Office, default).Refused())
            .ShouldBe(["round.unknown_revision revision", "round.unknown_previous previousRound"]);
        (await rounds.EnrolAsync("odd", [(odd, null)], Office, default).Refused()).ShouldBe([$"round.unknown_unit {odd}"]);
        (await rounds.FormPanelAsync("odd", odd, [odd], [odd], Office, default).Refused())
            .ShouldBe(["field.code panel", $"round.evaluator_not_enrolled {odd}", $"round.unknown_item {odd}"]);
        (await stage.DoAsync(new EnrolEvaluator(odd, "某人", [odd], null), it => it.Decide).Refused()).ShouldBe(["field.code account", "field.code belongsTo"]);
        (await stage.DoAsync(new EnrolEvaluator("sun", "孙", [], [odd]), it => it.Decide).Refused()).ShouldBe([$"round.unit_not_enrolled {odd}"]);
        (await stage.DoAsync(new WithdrawUnit(odd, "退出"), it => it.Decide).Refused()).ShouldBe([$"round.unit_not_enrolled {odd}"]);
    }

    [Fact]
    public async Task An_evaluator_is_enrolled_who_can_sign_in_as_one_and_recused_from_units_that_are_there()
    {
        var stage = await new RoundStage(fixture, "who").BeginAsync();
        foreach (var account in new[] { "who.no-role", "who.evaluator" })
            await stage.Service.Workplace.ExecuteAsync(Aggregates.Account, Aggregates.StreamOfAccount(account), account, new OpenAccount(account, "某人", false).Decide, Office, default).Done();
        var grant = new GrantRole(Role.Evaluator, null, false, true);
        await stage.Service.Workplace.ExecuteAsync(Aggregates.Account, Aggregates.StreamOfAccount("who.evaluator"), grant, grant.Decide, Office, default).Done();
        Task<Result<Done>> EnrolAsync(string account, params string[] belongsTo) =>
            stage.Service.Rounds.EnrolEvaluatorAsync("who", new(account, "某人", belongsTo, [stage.Jia]), Office, default);

        (await EnrolAsync("who.nobody", "none", "none", stage.Jia).Refused()).ShouldBe(["round.unknown_account account", "round.unknown_unit none", $"round.evaluator_recused {stage.Jia}"]);
        (await EnrolAsync("Who.Evaluator").Refused()).ShouldBe(["round.unknown_account account"]);
        (await EnrolAsync("who.no-role", "a/b").Refused()).ShouldBe(["round.not_an_evaluator account", "field.code belongsTo"]);
        (await EnrolAsync("who.evaluator", stage.Yi).Done()).Position.ShouldNotBeNull();
        (await EnrolAsync("who.evaluator", stage.Yi).Done()).Position.ShouldBeNull();
        (await stage.Service.Rounds.EnrolEvaluatorAsync("never", new("who.evaluator", "某人", [], null), Office, default).Refused()).ShouldBe(["round.unknown"]);
    }

    private async Task<ResultsPublicised> PublicationAsync(string round, int number) =>
        (await fixture.HappenedAsync($"round/{round}")).OfType<ResultsPublicised>().Single(publication => publication.Number == number);

    private static string Line(PublicisedResult result) => FormattableString.Invariant(
        $"{result.Unit} {result.Name} {result.Group} {result.Total:0.0##} {result.Rank} {result.Band}: ")
        .Replace(" 0.0 ", " 0 ", StringComparison.Ordinal)
        + string.Join(", ", result.FirstLevel.Select(marks => FormattableString.Invariant($"{marks.Indicator} {marks.Score:0.##}/{marks.Marks:0.##}")));

    [Fact]
    public async Task A_sample_without_a_seed_is_drawn_from_one_that_nobody_can_foresee_and_can_be_drawn_again()
    {
        var stage = await new RoundStage(fixture, "seeds").BeginAsync();
        var (rounds, criteria) = (stage.Service.Rounds, new SampleCriteria([], NotDrawnBefore: false));

        await rounds.DrawSampleAsync("seeds", null, 2, criteria, Office with { Key = "first" }, default).Done();
        await rounds.DrawSampleAsync("seeds", null, 2, criteria, Office with { Key = "first" }, default).Done();
        await rounds.DrawSampleAsync("seeds", null, 2, criteria, Office, default).Done();
        await rounds.DrawSampleAsync("seeds", "公布的种子", 1, criteria, Office, default).Done();

        var samples = (await stage.RoundAsync()).Samples;
        samples.Select(sample => sample.Number).ShouldBe([1, 2, 3]);
        samples.Take(2).ShouldAllBe(sample => sample.Seed.Length == 32 && sample.Seed.All(char.IsAsciiHexDigitLower));
        samples[0].Seed.ShouldNotBe(samples[1].Seed);
        samples[2].Seed.ShouldBe("公布的种子");
        foreach (var sample in samples)
            SampleDraw.Of(sample.Seed, [stage.Bing, stage.Jia, stage.Yi], sample.Size).ShouldBe(sample.Units);
    }
}
