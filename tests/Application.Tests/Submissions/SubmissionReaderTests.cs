using Fadu.Application.Submissions;
using Fadu.Indicators.Submissions;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Submissions;

public sealed class SubmissionReaderTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private SubmissionReader Reader => fixture.Service.SubmissionReader;

    [Fact]
    public async Task Submissions_come_in_the_order_of_the_keys_and_what_is_not_seen_like_what_is_not_there()
    {
        var stage = await new RoundStage(fixture, "read").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 4);
        await stage.ReportAsync(stage.Yi, ("fund", V(7))).Done();
        (string, string)[] keys = [(stage.Bing, ""), (stage.Code, stage.Yi), (stage.Code, stage.Jia), ("none", stage.Jia), (stage.Code, "nobody"), (stage.Code, stage.Jia)];

        Shown(await Reader.FindAsync(await fixture.AsCoordinatorAsync(), keys, default)).ShouldBe($"- {stage.Yi} 1 Draft, {stage.Jia} 6 Submitted, - - {stage.Jia} 6 Submitted,");
        Shown(await Reader.FindAsync(await fixture.AsReporterAsync(stage.Yi), keys, default)).ShouldBe($"- {stage.Yi} 1 Draft, - - - -");
        Shown(await Reader.FindAsync(await fixture.AsReporterAsync(stage.Yi), [(stage.Code, stage.Yi)], default)).ShouldBe($"{stage.Yi} 1 Draft,", "one alone is looked up another way");
        Shown(await Reader.FindAsync(await fixture.AsEvaluatorAsync("li"), keys, default)).ShouldBe($"- {stage.Yi} 1 Draft, - - - -");
        Shown(await Reader.FindAsync(await fixture.AsAsync(null), keys, default)).ShouldBe("- - - - - -");

        static string Shown(IReadOnlyList<SeenSubmission?> found) => string.Join(' ', found.Select(one => one is null ? "-" : $"{one.Unit} {one.Version} {one.State.Status},"));
    }

    [Fact]
    public async Task Those_of_a_round_that_are_seen_come_by_code_with_the_versions_of_their_streams()
    {
        var stage = await new RoundStage(fixture, "read-round").BeginAsync();
        await stage.ReportAsync(stage.Yi, ("fund", V(7))).Done();

        (await ShownAsync(await fixture.AsCoordinatorAsync())).ShouldBe($"{stage.Jia} 0, {stage.Yi} 1, {stage.Bing} 0");
        (await ShownAsync(await fixture.AsEvaluatorAsync("li"))).ShouldBe($"{stage.Yi} 1, {stage.Bing} 0", "no evaluator sees what its own unit hands in");
        (await ShownAsync(await fixture.AsReporterAsync(stage.Bing))).ShouldBe($"{stage.Bing} 0");
        (await ShownAsync(await fixture.AsAsync(null))).ShouldBe("");
        (await Reader.OfRoundAsync(await fixture.AsCoordinatorAsync(), "none", default)).ShouldBeEmpty();

        async Task<string> ShownAsync(Application.Access.Sight sight) =>
            string.Join(", ", (await Reader.OfRoundAsync(sight, stage.Code, default)).Select(one => $"{one.Unit} {one.Version}"));
    }

    [Fact]
    public async Task A_draft_binds_and_is_shown_to_its_own_people_alone()
    {
        var stage = await new RoundStage(fixture, "read-draft").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 4);
        await stage.DoAsync(stage.Jia, "zhang", (context, state) => new ReturnSubmission(context, [new("fund", ReturnReasonType.Other, "请核对")]).Decide(state)).Done();
        await stage.ReportAsync(stage.Jia, ("has-cases", V(false))).Done();

        (await ShownAsync(await fixture.AsReporterAsync(stage.Jia))).ShouldBe("False: True False fund");
        (await ShownAsync(await fixture.AsEvaluatorAsync("zhang"))).ShouldBe(": False True fund has-cases settled");
        (await ShownAsync(await fixture.AsCoordinatorAsync())).ShouldBe(": False True fund has-cases settled");

        async Task<string> ShownAsync(Application.Access.Sight sight)
        {
            var seen = (await Reader.FindAsync(sight, [(stage.Code, stage.Jia)], default))[0]!;
            var binding = (await Reader.BindingAsync([seen], default))[seen];
            return $"{seen.DraftOf("has-cases")?.Boolean}: {seen.IsOwn} {seen.NamesPeople} {string.Join(' ', binding.Where(item => item is "fund" or "has-cases" or "settled").Order(StringComparer.Ordinal))}";
        }
    }

    [Fact]
    public async Task Who_gave_a_value_is_named_to_those_who_review_and_to_the_unit_by_role_alone()
    {
        var stage = await new RoundStage(fixture, "read-origins").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 4);
        await stage.VerifyAsync(stage.Jia, "zhang", "fund", V(50)).Done();
        await stage.DoAsync(stage.Jia, "wang", (context, state) => new CorrectItem(context, "settled", V(3), "卷宗只有三件").Decide(state)).Done();
        await stage.SupplyAsync(stage.Jia, ("known", V(86))).Done();
        await stage.VerifyAsync(stage.Jia, "wang", "fund", V(50)).Done();

        (await ShownAsync(await fixture.AsCoordinatorAsync())).ShouldBe("fund zhang, known office supplied, settled wang");
        (await ShownAsync(await fixture.AsEvaluatorAsync("wang"))).ShouldBe("fund zhang, known office supplied, settled wang");
        (await ShownAsync(await fixture.AsReporterAsync(stage.Jia))).ShouldBe("fund , known  supplied, settled ");
        (await Reader.OriginsAsync([], default)).ShouldBeEmpty();

        async Task<string> ShownAsync(Application.Access.Sight sight)
        {
            var seen = (await Reader.FindAsync(sight, [(stage.Code, stage.Jia)], default))[0]!;
            var origins = await Reader.OriginsAsync([seen, seen], default);
            return string.Join(", ", origins.OrderBy(one => one.Key.Item, StringComparer.Ordinal).Select(one => $"{one.Key.Item} {one.Value.Account}{(one.Key.Supplied ? " supplied" : "")}"));
        }
    }

    [Fact]
    public async Task A_receipt_is_for_the_unit_alone_and_of_something()
    {
        var stage = await new RoundStage(fixture, "read-receipt").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", V(7))).Done();

        (await ReceiptAsync(await fixture.AsReporterAsync(stage.Jia), stage.Jia)).ShouldBeTrue();
        (await ReceiptAsync(await fixture.AsReporterAsync(stage.Yi), stage.Yi)).ShouldBeFalse("there is nothing to prove");
        (await ReceiptAsync(await fixture.AsCoordinatorAsync(), stage.Jia)).ShouldBeFalse();

        async Task<bool> ReceiptAsync(Application.Access.Sight sight, string unit) =>
            await Reader.ReceiptAsync((await Reader.FindAsync(sight, [(stage.Code, unit)], default))[0]!, default) is not null;
    }
}
