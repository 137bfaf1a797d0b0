using System.Text.Json.Nodes;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Api.Tests.Scores.Previews;

public sealed class PreviewFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_revision_is_previewed_and_adopted_with_what_was_seen()
    {
        var stage = await ScoredAsync("seen");
        await stage.PublishAsync(Heavier(stage.Definition));

        (await stage.AskAsync(stage.Office, Round("seen", """
            revision: 2, basis: REPORTED) { revisionNumber findings { code } examplesRun outcome { basis revisionBefore obstacles { code }
              whole { units meanBefore meanAfter meanChange up down rankUp rankDown entering leaving bandChanged vetoChanged bands { band before after } rankCorrelation }
              groups { group figures { units rankCorrelation } } bandCrossings { from to units } vetoes { code }
              gains(top: 1) { unit { unitCode change } total { parts { kind marks } } figures { code before after } bandMovedBy }
              losses { unit { unitCode } }
              units(orderBy: CHANGE_DESC, first: 2, where: {isTouched: true}) { totalCount pageInfo { hasNextPage }
                nodes { unitCode unitName group totalBefore totalAfter change rankBefore rankAfter rise bandBefore bandAfter vetoesStruck vetoesSpared } } } }
            """))).ShouldBe("""
            {"round":{"previewRevision":{"revisionNumber":2,"findings":[],"examplesRun":0,"outcome":{"basis":"REPORTED","revisionBefore":1,"obstacles":[],"whole":{"units":3,"meanBefore":"1.5","meanAfter":"2.80","meanChange":"1.30","up":2,"down":0,"rankUp":0,"rankDown":0,"entering":0,"leaving":0,"bandChanged":1,"vetoChanged":0,"bands":[{"band":"通过","before":0,"after":1},{"band":"不通过","before":3,"after":2}],"rankCorrelation":null},"groups":[{"group":"城区","figures":{"units":2,"rankCorrelation":"1"}},{"group":"郊县","figures":{"units":1,"rankCorrelation":null}}],"bandCrossings":[{"from":"不通过","to":"通过","units":1}],"vetoes":[],"gains":[{"unit":{"unitCode":"seen-1","change":"3.47"},"total":{"parts":[{"kind":"WEIGHTS","marks":"3.47"}]},"figures":[{"code":"1","before":"4.0","after":"7.47"},{"code":"1.1","before":"4.0","after":"7.47"}],"bandMovedBy":["WEIGHTS"]}],"losses":[],"units":{"totalCount":2,"pageInfo":{"hasNextPage":false},"nodes":[{"unitCode":"seen-1","unitName":"甲区","group":"城区","totalBefore":"4.0","totalAfter":"7.47","change":"3.47","rankBefore":1,"rankAfter":1,"rise":0,"bandBefore":"不通过","bandAfter":"通过","vetoesStruck":[],"vetoesSpared":[]},{"unitCode":"seen-2","unitName":"乙区","group":"城区","totalBefore":"0.5","totalAfter":"0.93","change":"0.43","rankBefore":2,"rankAfter":2,"rise":0,"bandBefore":"不通过","bandAfter":"不通过","vetoesStruck":[],"vetoesSpared":[]}]}}}}}
            """.Trim());
        (await stage.SendAsync(stage.Office, "adoptRevision", $"{stage.Round}, revisionNumber: 2"))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.preview_needed","path":["input","previewHash"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "adoptRevision", $"""{stage.Round}, revisionNumber: 2, previewHash: "{await HashAsync(stage, 2)}" """, "round { revisionNumber } errors { __typename }"))
            .ShouldBe("""{"round":{"revisionNumber":2},"errors":[]}""");
    }

    [Fact]
    public async Task A_stale_preview_is_refused_with_every_difference()
    {
        var stage = await ScoredAsync("old");
        await stage.PublishAsync(Heavier(stage.Definition));
        var hash = await HashAsync(stage, 2);
        await stage.SubmitAsync(ApiFixture.As("bing", Fadu.Application.Accounts.Role.Reporter, stage.Bing), stage.Bing, "99");

        (await stage.SendAsync(stage.Office, "adoptRevision", $"""{stage.Round}, revisionNumber: 2, previewHash: "{hash}" """, "round { revisionNumber } errors { ... on Refusal { code message path } }")).ShouldBe("""
            {"round":{"revisionNumber":1},"errors":[{"code":"round.preview_stale","message":"预览之后情况变了，采用后有 1 个单位的排名、等次或否决与预览的不同；请重新预览，确认后再采用","path":["input","previewHash"]},{"code":"round.preview_stale","message":"丙县：预览是第 1 名、不通过，现在会是第 1 名、通过","path":["input"]}]}
            """.Trim());
    }

    [Fact]
    public async Task The_faults_of_a_draft_stand_in_place_of_its_outcome()
    {
        var stage = await ScoredAsync("faults");
        await stage.DoneAsync(stage.Office, "startDraft", $"""system: "{stage.SystemCode}" """);
        await stage.DoneAsync(stage.Office, "changeMarks", $"""system: "{stage.SystemCode}", indicator: "3", marks: "5" """);

        (await stage.AskAsync(stage.Office, Round("faults", "basis: REPORTED) { revisionNumber findings { severity code owner } outcome { hash } }"))).ShouldBe(
            """{"round":{"previewRevision":{"revisionNumber":null,"findings":[{"severity":"FAULT","code":"system.marks_do_not_add_up","owner":null}],"outcome":null}}}""");
        await stage.DoneAsync(stage.Office, "changeMarks", $"""system: "{stage.SystemCode}", indicator: "3", marks: "2" """);
        (await stage.AskAsync(stage.Office, Round("faults", "basis: REPORTED) { findings { code } outcome { whole { up down } } }"))).ShouldBe(
            """{"round":{"previewRevision":{"findings":[],"outcome":{"whole":{"up":0,"down":0}}}}}""");
    }

    [Fact]
    public async Task Without_a_draft_or_such_a_revision_and_with_too_many_wanted_the_field_says_so()
    {
        var stage = await ScoredAsync("none");

        (await fixture.RunAsync(stage.Office, Round("none", "basis: REPORTED) { examplesRun }"))).ShouldContain("draft.none");
        (await fixture.RunAsync(stage.Office, Round("none", "revision: 9) { examplesRun }"))).ShouldContain("revision.unknown");
        (await fixture.RunAsync(stage.Office, Round("none", "revision: 1) { outcome { gains(top: 21) { unit { unitCode } } } }"))).ShouldContain("preview.top");
        (await fixture.RunAsync(stage.OfJia, Round("none", "revision: 1) { examplesRun }"))).ShouldNotContain("examplesRun\":");
    }

    [Fact]
    public async Task Pages_follow_each_other_in_every_order()
    {
        var stage = await ScoredAsync("paged");
        await stage.PublishAsync(Heavier(stage.Definition));
        foreach (var (order, codes) in new[]
        {
            ("CODE_DESC", "paged-3 paged-2 paged-1"), ("CHANGE_ASC", "paged-3 paged-2 paged-1"), ("CHANGE_DESC", "paged-1 paged-2 paged-3"),
            ("RISE_ASC", "paged-1 paged-2 paged-3"), ("RANK_AFTER_ASC", "paged-1 paged-3 paged-2"), ("RANK_AFTER_DESC", "paged-2 paged-1 paged-3"),
        })
        {
            var (found, after) = (new List<string>(), "null");
            for (var more = true; more;)
            {
                var page = JsonNode.Parse(await stage.AskAsync(stage.Office, Round("paged", $$"""
                    revision: 2, basis: REPORTED) { outcome { units(orderBy: {{order}}, first: 2, after: {{after}}) { nodes { unitCode } pageInfo { hasNextPage endCursor } } } }
                    """)))!["round"]!["previewRevision"]!["outcome"]!["units"]!;
                found.AddRange(page["nodes"]!.AsArray().Select(node => node!["unitCode"]!.GetValue<string>()));
                (more, after) = (page["pageInfo"]!["hasNextPage"]!.GetValue<bool>(), $"\"{page["pageInfo"]!["endCursor"]}\"");
            }

            string.Join(' ', found).ShouldBe(codes, order);
        }
    }

    private static async Task<string> HashAsync(ApiRound stage, int revision) =>
        JsonNode.Parse(await stage.AskAsync(stage.Office, Round(stage.Code, $"revision: {revision}, basis: REPORTED) {{ outcome {{ hash }} }}")))!["round"]!["previewRevision"]!["outcome"]!["hash"]!.GetValue<string>();

    // 甲: 80 of 100; 乙: 10. Without cases 2 drops out, and its marks go to the others: 1.1 is worth 5 of 10.
    private async Task<ApiRound> ScoredAsync(string code)
    {
        var stage = await new ApiRound(fixture, code).BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "80");
        await stage.SubmitAsync(stage.OfYi, stage.Yi, "10");
        return stage;
    }

    // 1.1 from 4 to 8.
    private static IndexSystem Heavier(IndexSystem system) => system with
    {
        FullMarks = 14,
        Indicators = [system.Indicators[0] with { Children = [system.Indicators[0].Children[0] with { Marks = 8 }, system.Indicators[0].Children[1]] }, .. system.Indicators.Skip(1)],
    };

    private static string Round(string code, string rest) => $$"""{ round(by: {code: "{{code}}"}) { previewRevision({{rest}} } }""";
}
