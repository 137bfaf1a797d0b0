using System.Text.Json;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Histories;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Kernel;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Histories;

public sealed class HistoryDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task A_submission_tells_what_was_done_by_whom_in_either_order_and_page_by_page()
    {
        var stage = await new RoundStage(fixture, "history").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        await stage.VerifyAsync(stage.Jia, "zhang", "fund", V(50)).Done();
        var (sight, of) = (await fixture.AsCoordinatorAsync(), new HistoryOf.Submission(stage.Code, stage.Jia));

        var all = await PageAsync(sight, of, HistoryFilter.All, newestFirst: false, 50, null);
        var newest = await PageAsync(sight, of, HistoryFilter.All, newestFirst: true, 3, null);
        var next = await PageAsync(sight, of, HistoryFilter.All, newestFirst: true, 3, newest.Next);
        var last = await PageAsync(sight, of, HistoryFilter.All, newestFirst: true, 3, next.Next);

        all.Entries.Select(entry => (entry.Version, entry.Type, entry.Subject, entry.Account)).ShouldBe(
        [
            (1, "item_reported", "fund", stage.Jia),
            (2, "item_reported", "has-cases", stage.Jia),
            (3, "item_reported", "settled", stage.Jia),
            (4, "evidence_attached", "fund", stage.Jia),
            (5, "evidence_attached", "settled", stage.Jia),
            (6, "submission_submitted", null, stage.Jia),
            (7, "item_verified", "fund", "zhang"),
        ]);
        all.Next.ShouldBeNull();
        (all.Entries[0].Label, all.Entries[0].Body, all.Entries[0].Time).ShouldBe((new Text("填报了", "reported"), """{"item":"fund","value":50}""", fixture.Clock.Now));
        all.Entries.ShouldAllBe(entry => entry.Hash!.Length == 64 && entry.Id != Guid.Empty);
        newest.Entries.Concat(next.Entries).Concat(last.Entries).Select(entry => entry.Version).ShouldBe([7, 6, 5, 4, 3, 2, 1]);
        last.Next.ShouldBeNull();
    }

    [Fact]
    public async Task A_filter_leaves_out_by_type_item_account_and_time()
    {
        var stage = await new RoundStage(fixture, "history-filter").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        fixture.Clock.Now = fixture.Clock.Now.AddMinutes(1);
        var moment = fixture.Clock.Now;
        await stage.VerifyAsync(stage.Jia, "zhang", "fund", V(50)).Done();
        var (sight, of) = (await fixture.AsCoordinatorAsync(), new HistoryOf.Submission(stage.Code, stage.Jia));

        (await VersionsAsync(new() { Types = ["evidence_attached", "submission_submitted"] })).ShouldBe([4, 5, 6]);
        (await VersionsAsync(new() { Item = "fund" })).ShouldBe([1, 4, 7]);
        (await VersionsAsync(new() { Account = "zhang" })).ShouldBe([7]);
        (await VersionsAsync(new() { From = moment })).ShouldBe([7]);
        (await VersionsAsync(new() { To = moment.AddSeconds(-1), Item = "fund", Types = ["item_reported"] })).ShouldBe([1]);
        (await VersionsAsync(new() { Account = "a\0b" })).ShouldBeEmpty();

        async Task<long[]> VersionsAsync(HistoryFilter filter) => [.. (await PageAsync(sight, of, filter, newestFirst: false, 50, null)).Entries.Select(entry => entry.Version)];
    }

    [Fact]
    public async Task To_the_unit_whoever_evaluates_is_a_role_and_no_name_not_even_by_a_filter()
    {
        var stage = await new RoundStage(fixture, "history-own").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        await stage.GradeAsync(stage.Jia, "zhang", "site", V("A")).Done();
        var (sight, of) = (await fixture.AsReporterAsync(stage.Jia), new HistoryOf.Submission(stage.Code, stage.Jia));

        var graded = (await PageAsync(sight, of, HistoryFilter.All, newestFirst: true, 1, null)).Entries.Single();

        (graded.Type, graded.Account, graded.Role, string.Join(' ', graded.Withheld)).ShouldBe(("item_graded", null, "evaluator", "evaluator"));
        graded.Body.ShouldBe("""{"item":"site","evaluator":null,"grade":"A","revision":1}""");
        (await PageAsync(sight, of, new() { Account = "zhang" }, newestFirst: true, 5, null)).Entries.ShouldBeEmpty();
        (await PageAsync(await fixture.AsEvaluatorAsync("wang"), of, HistoryFilter.All, newestFirst: true, 1, null)).Entries.Single().Account.ShouldBe("zhang");
    }

    [Fact]
    public async Task The_history_of_a_whole_round_goes_in_the_order_of_the_store_and_shows_each_what_it_may_see()
    {
        var stage = await new RoundStage(fixture, "history-whole").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", V(1))).Done();
        await stage.ReportAsync(stage.Yi, ("fund", V(2))).Done();
        await stage.ReportAsync(stage.Jia, ("fund", V(3))).Done();
        var (of, office) = (new HistoryOf.WholeRound(stage.Code), await fixture.AsCoordinatorAsync());

        var pages = new List<HistoryPage> { await PageAsync(office, of, HistoryFilter.All, newestFirst: false, 4, null) };
        while (pages[^1].Next is { } next)
            pages.Add(await PageAsync(office, of, HistoryFilter.All, newestFirst: false, 4, next));
        var newest = await PageAsync(office, of, HistoryFilter.All, newestFirst: true, 3, null);
        var own = await PageAsync(await fixture.AsReporterAsync(stage.Jia), of, HistoryFilter.All, newestFirst: false, 50, null);

        pages.SelectMany(page => page.Entries).Select(entry => entry.Type).ShouldBe(
        [
            "round_opened", "unit_enrolled", "unit_enrolled", "unit_enrolled", "evaluator_enrolled", "evaluator_enrolled", "evaluator_enrolled", "panel_formed",
            "item_reported", "item_reported", "item_reported",
        ]);
        newest.Entries.Select(entry => (entry.Stream, entry.Version)).ShouldBe(
            [($"submission/{stage.Code}/{stage.Jia}", 2), ($"submission/{stage.Code}/{stage.Yi}", 1), ($"submission/{stage.Code}/{stage.Jia}", 1)]);
        own.Entries.Select(entry => entry.Type).ShouldBe(["round_opened", "unit_enrolled", "item_reported", "item_reported"]);
    }

    [Fact]
    public async Task A_draft_is_withheld_from_all_but_the_unit_until_it_submits()
    {
        var stage = await new RoundStage(fixture, "history-draft").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        await stage.DoAsync(stage.Jia, "zhang", (context, state) => new ReturnSubmission(context, [new("fund", ReturnReasonType.Other, "重填")]).Decide(state)).Done();
        await stage.ReportAsync(stage.Jia, ("fund", V(60))).Done();
        await stage.DoAsync(stage.Jia, stage.Jia, (context, state) => new DetachEvidence(context, "fund", Sha).Decide(state)).Done();
        await stage.AttachAsync(stage.Jia, "fund").Done();
        var (office, zhang, own) = (await fixture.AsCoordinatorAsync(), await fixture.AsEvaluatorAsync("zhang"), await fixture.AsReporterAsync(stage.Jia));
        string[] told =
        [
            "{\"item\":\"fund\",\"value\":60}",
            $"{{\"item\":\"fund\",\"sha256\":\"{Sha}\"}}",
            $"{{\"item\":\"fund\",\"sha256\":\"{Sha}\",\"fileName\":\"材料.pdf\",\"mediaType\":\"application/pdf\",\"bytes\":4}}",
        ];
        string[] withheld =
        [
            "{\"item\":\"fund\",\"value\":null}",
            "{\"item\":\"fund\",\"sha256\":null}",
            "{\"item\":\"fund\",\"sha256\":null,\"fileName\":null,\"mediaType\":null,\"bytes\":null}",
        ];

        foreach (var of in new HistoryOf[] { new HistoryOf.Submission(stage.Code, stage.Jia), new HistoryOf.WholeRound(stage.Code) })
        {
            (await BodiesAsync(office, of)).ShouldBe(withheld);
            (await BodiesAsync(zhang, of)).ShouldBe(withheld);
            (await BodiesAsync(own, of)).ShouldBe(told);
            (await PageAsync(zhang, of, new() { Types = ["item_reported"] }, newestFirst: false, 1, null)).Entries.Single().Body.ShouldBe(
                "{\"item\":\"fund\",\"value\":50}", "that was submitted");
        }

        await stage.SubmitAsync(stage.Jia).Done();
        (await BodiesAsync(zhang, new HistoryOf.Submission(stage.Code, stage.Jia))).ShouldBe(told);

        async Task<string[]> BodiesAsync(Sight sight, HistoryOf of) =>
            [.. (await PageAsync(sight, of, HistoryFilter.All, newestFirst: false, 200, null)).Entries.Where(entry => entry.Stream.StartsWith("submission", StringComparison.Ordinal) && entry.Version is > 7 and < 11).Select(entry => entry.Body)];
    }

    [Fact]
    public async Task An_evaluator_reads_of_the_others_no_more_than_the_round_itself_tells()
    {
        var stage = await new RoundStage(fixture, "history-team").BeginAsync();
        await stage.DoAsync(new WithdrawEvaluator("li"), it => it.Decide).Done();
        await stage.DoAsync(new EnrolEvaluator("li", "李", [stage.Jia], null), it => it.Decide).Done();

        (await TeamAsync(await fixture.AsEvaluatorAsync("li"))).ShouldBe(["evaluator_enrolled li", "evaluator_withdrawn li", "evaluator_enrolled li"]);
        (await TeamAsync(await fixture.AsEvaluatorAsync("zhang"))).ShouldBe(["evaluator_enrolled zhang", "evaluator_enrolled wang", "panel_formed p1"]);
        (await TeamAsync(await fixture.AsReporterAsync(stage.Jia))).ShouldBeEmpty();
        (await TeamAsync(await fixture.AsCoordinatorAsync())).Length.ShouldBe(6);

        async Task<string[]> TeamAsync(Sight sight)
        {
            var entries = (await PageAsync(sight, new HistoryOf.Round(stage.Code), HistoryFilter.All, newestFirst: false, 50, null)).Entries;
            return [.. from entry in entries
                       where entry.Type.StartsWith("evaluator", StringComparison.Ordinal) || entry.Type.StartsWith("panel", StringComparison.Ordinal)
                       let body = JsonDocument.Parse(entry.Body).RootElement
                       select $"{entry.Type} {body.GetProperty(body.TryGetProperty("account", out _) ? "account" : "panel").GetString()}"];
        }
    }

    // Page by page, although most of what is read may not be seen.
    [Fact]
    public async Task Pages_are_full_whatever_is_left_out_between()
    {
        var stage = await new RoundStage(fixture, "history-pages").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", V(1))).Done();
        var (sight, of) = (await fixture.AsReporterAsync(stage.Jia), new HistoryOf.WholeRound(stage.Code));

        var first = await PageAsync(sight, of, HistoryFilter.All, newestFirst: false, 2, null);
        var second = await PageAsync(sight, of, HistoryFilter.All, newestFirst: false, 2, first.Next);

        (first.Entries.Count, second.Entries.Single().Type, second.Next).ShouldBe((2, "item_reported", null));
    }

    [Fact]
    public async Task Who_is_to_be_reached_is_told_to_whoever_may_know_and_to_nobody_once_it_was_erased()
    {
        var stage = await new RoundStage(fixture, "history-contact").BeginAsync();
        var contact = new NameUnitContact("刘一", "010-1234");
        await fixture.Service.Units.ExecuteAsync(stage.Jia, contact, contact.Decide, Office, default).Done();
        var (of, zhang) = (new HistoryOf.Unit(stage.Jia), await fixture.AsEvaluatorAsync("zhang"));

        var office = (await PageAsync(await fixture.AsCoordinatorAsync(), of, HistoryFilter.All, newestFirst: true, 1, null)).Entries.Single();
        var evaluator = (await PageAsync(zhang, of, HistoryFilter.All, newestFirst: true, 1, null)).Entries.Single();
        await fixture.Service.Erasure.EraseContactAsync(stage.Jia, "本人要求", Office, default).Done();
        var erased = (await PageAsync(await fixture.AsCoordinatorAsync(), of, new() { Types = ["unit_contact_named"] }, newestFirst: true, 1, null)).Entries.Single();

        (office.Body, office.Withheld.Count).ShouldBe(("""{"name":"刘一","phone":"010-1234"}""", 0));
        (evaluator.Body, string.Join(' ', evaluator.Withheld)).ShouldBe(("""{"name":null,"phone":null}""", "name phone"));
        (erased.Body, erased.Hash).ShouldBe(("""{"name":null,"phone":null}""", office.Hash));
    }

    [Fact]
    public async Task What_may_not_be_seen_is_like_what_is_not_there()
    {
        var stage = await new RoundStage(fixture, "history-closed").BeginAsync();
        var desk = fixture.Service.Histories;
        var (reporter, stranger) = (await fixture.AsReporterAsync(stage.Jia), await fixture.AsAsync(null));
        var admin = await fixture.AsAsync("root", new Grant(Role.Administrator, null, false));

        (await SeesAsync(reporter, new HistoryOf.Submission(stage.Code, stage.Yi))).ShouldBeFalse();
        (await SeesAsync(reporter, new HistoryOf.Submission(stage.Code, stage.Jia))).ShouldBeTrue();
        (await SeesAsync(reporter, new HistoryOf.System(stage.System))).ShouldBeFalse();
        (await SeesAsync(await fixture.AsCoordinatorAsync(), new HistoryOf.System(stage.System))).ShouldBeTrue();
        (await SeesAsync(admin, new HistoryOf.Submission(stage.Code, stage.Jia))).ShouldBeFalse();
        (await SeesAsync(admin, new HistoryOf.WholeRound(stage.Code))).ShouldBeFalse();
        (await SeesAsync(admin, new HistoryOf.Account("zhang"))).ShouldBeTrue();
        (await SeesAsync(stranger, new HistoryOf.Round(stage.Code))).ShouldBeFalse();
        (await SeesAsync(stranger, new HistoryOf.Account("zhang"))).ShouldBeFalse();

        async Task<bool> SeesAsync(Sight sight, HistoryOf of) => await desk.PageAsync(sight, of, HistoryFilter.All, false, 1, null, default) is not null;
    }

    [Fact]
    public async Task What_can_not_be_asked_for_is_refused_all_at_once()
    {
        var stage = await new RoundStage(fixture, "history-refused").BeginAsync();

        var refused = (await fixture.Service.Histories.PageAsync(
            await fixture.AsCoordinatorAsync(), new HistoryOf.Round(stage.Code), new() { Types = ["unit_enroled"] }, false, 201, "x", default))!;

        refused.Problems.Select(problem => (problem.Code, problem.Where)).ShouldBe([("history.page_size", "first"), ("history.cursor", "after"), ("history.unknown_type", "types")]);
        refused.Problems[2].Message.English.ShouldEndWith("unit_enrolled?");
    }

    private async Task<HistoryPage> PageAsync(Sight sight, HistoryOf of, HistoryFilter filter, bool newestFirst, int most, string? after) =>
        (await fixture.Service.Histories.PageAsync(sight, of, filter, newestFirst, most, after, default))!.Value!;
}
