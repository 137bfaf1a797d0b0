using System.Text.RegularExpressions;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using static Fadu.Api.Tests.ApiRound;

namespace Fadu.Api.Tests.Rounds;

public sealed partial class RoundMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_round_is_opened_and_everybody_enrolled()
    {
        var stage = await new ApiRound(fixture, "opened").BeginAsync();

        (await stage.AskAsync(stage.Office, """
            { round(by: {code: "opened"}) {
              code name status indexSystemCode revisionNumber periodFrom periodTo unitCount version
              evaluators { account name belongsTo assigned withdrawn } panels { code evaluators items } samples { number } previousRound { code } } }
            """)).ShouldBe("""
            {"round":{"code":"opened","name":"中期评估","status":"OPEN","indexSystemCode":"opened-system","revisionNumber":1,"periodFrom":"2025-01-01","periodTo":"2025-12-31","unitCount":3,"version":8,"evaluators":[{"account":"li","name":"李","belongsTo":["opened-1"],"assigned":null,"withdrawn":false},{"account":"wang","name":"王","belongsTo":[],"assigned":null,"withdrawn":false},{"account":"zhang","name":"张","belongsTo":[],"assigned":null,"withdrawn":false}],"panels":[{"code":"p1","evaluators":["zhang","wang"],"items":["site"]}],"samples":[],"previousRound":null}}
            """.Trim());
    }

    [Fact]
    public async Task Units_that_are_not_there_are_refused_by_their_place_and_none_is_enrolled()
    {
        var stage = await new ApiRound(fixture, "enrol").BeginAsync();

        (await stage.SendAsync(stage.Office, "enrolUnits", """roundCode: "enrol", units: [{unitCode: "enrol-1", group: "东片"}, {unitCode: "none"}]""", $"round {{ unitCount version }} {Errors}"))
            .ShouldBe("""{"round":{"unitCount":3,"version":8},"errors":[{"__typename":"NotFound","code":"round.unknown_unit","path":["input","units","1","unitCode"],"index":1}]}""");
        (await stage.SendAsync(stage.Office, "enrolUnits", """clientMutationId: "c", roundCode: "enrol", units: [{unitCode: "enrol-1", group: "东片"}]""", $"clientMutationId round {{ version enrolments {{ nodes {{ unitCode unitName group withdrawn submissionStatus }} }} }} {Errors}"))
            .ShouldBe("""{"clientMutationId":"c","round":{"version":9,"enrolments":{"nodes":[{"unitCode":"enrol-1","unitName":"甲区","group":"东片","withdrawn":false,"submissionStatus":"NONE"},{"unitCode":"enrol-2","unitName":"乙区","group":"城区","withdrawn":false,"submissionStatus":"NONE"},{"unitCode":"enrol-3","unitName":"丙县","group":"郊县","withdrawn":false,"submissionStatus":"NONE"}]}},"errors":[]}""");
    }

    [Fact]
    public async Task A_round_that_is_not_there_is_refused_at_its_code()
    {
        var office = ApiFixture.As("office", Role.Coordinator);
        var stage = new ApiRound(fixture, "missing");

        foreach (var (mutation, input) in new[] { ("moveDeadline", """deadline: "2027-01-01T00:00:00Z" """), ("closeRound", ""), ("drawSample", "size: 1"), ("adoptRevision", "revisionNumber: 2") })
        {
            (await stage.SendAsync(office, mutation, $"""roundCode: "missing", {input}""", $"round {{ code }} {Errors}"))
                .ShouldBe("""{"round":null,"errors":[{"__typename":"NotFound","code":"round.unknown","path":["input","roundCode"],"index":null}]}""", mutation);
        }
    }

    [Fact]
    public async Task Only_coordinators_arrange_a_round()
    {
        var stage = await new ApiRound(fixture, "rights").BeginAsync();
        string[] mutations = ["closeRound", "moveDeadline"];

        foreach (var viewer in new[] { stage.Zhang, stage.OfJia, ApiFixture.As("admin", Role.Administrator), Viewer.Stranger(Kernel.Language.English) })
        {
            foreach (var mutation in mutations)
            {
                var answer = await stage.SendAsync(viewer, mutation, mutation == "closeRound" ? stage.Round : $"""{stage.Round}, deadline: "2027-01-01T00:00:00Z" """);
                answer.ShouldContain(viewer.Account is null ? "UNAUTHENTICATED" : "FORBIDDEN", customMessage: $"{viewer.Account} {mutation}");
            }
        }
    }

    [Fact]
    public async Task A_unit_is_withdrawn_with_a_reason_and_leaves_the_count()
    {
        var stage = await new ApiRound(fixture, "withdraw").BeginAsync();

        (await stage.SendAsync(stage.Office, "withdrawUnit", $"""{stage.In("nobody")}, reason: "撤并" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.unit_not_enrolled","path":["input","unitCode"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "withdrawUnit", $"""{stage.In(stage.Bing)}, reason: " " """))
            .ShouldBe("""{"errors":[{"__typename":"InvalidInput","code":"field.reason","path":["input","reason"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "withdrawUnit", $"""{stage.In(stage.Bing)}, reason: "撤并" """, $"round {{ unitCount progress {{ all {{ units notStarted }} groups {{ group counts {{ units }} }} }} }} {Errors}"))
            .ShouldBe("""{"round":{"unitCount":2,"progress":{"all":{"units":2,"notStarted":2},"groups":[{"group":"城区","counts":{"units":2}}]}},"errors":[]}""");
    }

    [Fact]
    public async Task Evaluators_are_assigned_recused_and_withdrawn()
    {
        var stage = await new ApiRound(fixture, "team").BeginAsync();

        (await stage.SendAsync(stage.Office, "enrolEvaluator", $"""{stage.Round}, account: "li", name: "李", belongsTo: ["{stage.Jia}"], assigned: ["{stage.Yi}", "{stage.Jia}", "none"]"""))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.evaluator_recused","path":["input","assigned","1"],"index":1},{"__typename":"RuleViolation","code":"round.unit_not_enrolled","path":["input","assigned","2"],"index":2}]}""");
        (await stage.SendAsync(stage.Office, "enrolEvaluator", $"""{stage.Round}, account: "nobody", name: "李", belongsTo: ["{stage.Jia}", "none"]"""))
            .ShouldBe("""{"errors":[{"__typename":"NotFound","code":"round.unknown_account","path":["input","account"],"index":null},{"__typename":"NotFound","code":"round.unknown_unit","path":["input","belongsTo","1"],"index":1}]}""");
        (await stage.SendAsync(stage.Office, "withdrawEvaluator", $"""{stage.Round}, account: "nobody" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.evaluator_not_enrolled","path":["input","account"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "withdrawEvaluator", $"""{stage.Round}, account: "li" """, $"round {{ evaluators {{ account withdrawn }} }} {Errors}"))
            .ShouldBe("""{"round":{"evaluators":[{"account":"li","withdrawn":true},{"account":"wang","withdrawn":false},{"account":"zhang","withdrawn":false}]},"errors":[]}""");
        (await stage.AskAsync(stage.Li, """{ round(by: {code: "team"}) { code } }""")).ShouldBe("""{"round":null}""");
    }

    [Fact]
    public async Task Panels_are_formed_of_evaluators_for_grade_items_and_dissolved()
    {
        var stage = await new ApiRound(fixture, "panels").BeginAsync();

        (await stage.SendAsync(stage.Office, "formPanel", $"""{stage.Round}, panel: "p2", evaluators: ["zhang", "zhou"], items: ["fund", "site"]"""))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.evaluator_not_enrolled","path":["input","evaluators","1"],"index":1},{"__typename":"RuleViolation","code":"round.not_a_grade_item","path":["input","items","0"],"index":0}]}""");
        (await stage.SendAsync(stage.Office, "dissolvePanel", $"""{stage.Round}, panel: "p1" """, $"round {{ panels {{ code }} }} {Errors}")).ShouldBe("""{"round":{"panels":[]},"errors":[]}""");
    }

    [Fact]
    public async Task Deadlines_are_moved_and_extended()
    {
        var stage = await new ApiRound(fixture, "deadlines").BeginAsync();

        (await stage.SendAsync(stage.Office, "moveDeadline", $"""{stage.Round}, deadline: "2024-12-31T00:00:00+08:00" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.deadline_before_period","path":["input","deadline"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "moveDeadline", $"""{stage.Round}, deadline: "2026-05-01T18:00:00+08:00" """, $"round {{ deadline }} {Errors}"))
            .ShouldBe("""{"round":{"deadline":"2026-05-01T18:00:00+08:00"},"errors":[]}""");
        (await stage.SendAsync(stage.Office, "extendDeadline", $"""{stage.In(stage.Jia)}, until: "2026-05-01T18:00:00+08:00", reason: "水灾" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.extension_not_later","path":["input","until"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "extendDeadline", $"""{stage.In(stage.Jia)}, until: "2026-05-03T18:00:00+08:00", reason: "水灾" """, $$"""round { enrolments(where: {unit: {eq: "{{stage.Jia}}"} }) { nodes { deadline extendedUntil } } } {{Errors}}"""))
            .ShouldBe("""{"round":{"enrolments":{"nodes":[{"deadline":"2026-05-03T18:00:00+08:00","extendedUntil":"2026-05-03T18:00:00+08:00"}]}},"errors":[]}""");
    }

    [Fact]
    public async Task Another_revision_is_adopted_unless_values_do_not_fit()
    {
        var stage = await new ApiRound(fixture, "adopt").BeginAsync();
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "80")}]");
        var definition = stage.Definition;
        await stage.PublishAsync(definition with { Items = [definition.Items[0] with { Max = 50 }, .. definition.Items.Skip(1)] });
        await stage.PublishAsync(definition with { Items = [definition.Items[0] with { Max = 100 }, .. definition.Items.Skip(1)] });

        (await stage.SendAsync(stage.Office, "adoptRevision", $"{stage.Round}, revisionNumber: 9"))
            .ShouldBe("""{"errors":[{"__typename":"NotFound","code":"round.unknown_revision","path":["input","revisionNumber"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "adoptRevision", $"{stage.Round}, revisionNumber: 2", "errors { ... on Refusal { code message path } }"))
            .ShouldBe("""{"errors":[{"code":"round.values_do_not_fit","message":"已填的值不合新版本：fund 为 80；请先退回改正，或在新版本里放宽","path":["input"]}]}""");
        (await stage.SendAsync(stage.Office, "adoptRevision", $"""{stage.Round}, revisionNumber: 3 """, $"round {{ revisionNumber version }} {Errors}"))
            .ShouldBe("""{"round":{"revisionNumber":3,"version":9},"errors":[]}""");
    }

    [Fact]
    public async Task A_sample_is_drawn_with_the_seed_that_was_given_or_with_one_made_and_recorded()
    {
        var stage = await new ApiRound(fixture, "sample").BeginAsync();

        (await stage.SendAsync(stage.Office, "drawSample", $"""{stage.Round}, seed: "7 3 1 9", size: 2, groups: ["城区"]""", $"round {{ samples {{ number seed size groups notDrawnBefore population unitCodes }} }} {Errors}"))
            .ShouldBe("""{"round":{"samples":[{"number":1,"seed":"7 3 1 9","size":2,"groups":["城区"],"notDrawnBefore":false,"population":2,"unitCodes":["sample-2","sample-1"]}]},"errors":[]}""");
        (await stage.SendAsync(stage.Office, "drawSample", $"{stage.Round}, size: 2, notDrawnBefore: true"))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.sample_size","path":["input","size"],"index":null}]}""");

        var drawn = await stage.SendAsync(stage.Office, "drawSample", $"""{stage.Round}, idempotencyKey: "draw", size: 1, notDrawnBefore: true""", "round { samples { seed unitCodes } } errors { __typename }");
        var again = await stage.SendAsync(stage.Office, "drawSample", $"""{stage.Round}, idempotencyKey: "draw", size: 1, notDrawnBefore: true""", "round { samples { seed unitCodes } } errors { __typename }");

        Made().IsMatch(drawn).ShouldBeTrue(drawn);
        again.ShouldBe(drawn, "a repetition draws no other sample");
    }

    [Fact]
    public async Task Results_are_publicised_and_the_round_closed_when_appeals_are_over()
    {
        var stage = await new ApiRound(fixture, "publicise").BeginAsync();
        await stage.AcceptAsync(stage.OfJia, stage.Jia, "80");
        var now = fixture.Clock.Now;

        (await stage.SendAsync(stage.Office, "closeRound", stage.Round)).ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.not_publicised","path":["input"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "publiciseResults", $"""{stage.Round}, basis: REPORTED, correctionNotice: "更正" """)).ShouldBe(
            """{"errors":[{"__typename":"RuleViolation","code":"round.basis_not_verified","path":["input","basis"],"index":null},{"__typename":"RuleViolation","code":"round.nothing_to_correct","path":["input","correctionNotice"],"index":null},{"__typename":"RuleViolation","code":"round.appeal_deadline_missing","path":["input","appealsUntil"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "publiciseResults", $"""{stage.Round}, basis: VERIFIED, appealsUntil: "{now.AddDays(5):yyyy-MM-ddTHH:mm:sszzz}" """, $"round {{ status version }} {Errors}"))
            .ShouldBe("""{"round":{"status":"PUBLICISED","version":9},"errors":[]}""");
        (await stage.SendAsync(stage.Office, "moveDeadline", $"""{stage.Round}, deadline: "2027-01-01T00:00:00Z" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.publicised","path":["input"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "closeRound", stage.Round)).ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.appeals_running","path":["input"],"index":null}]}""");

        fixture.Clock.Now = now.AddDays(6);
        (await stage.SendAsync(stage.Office, "closeRound", stage.Round, $"round {{ status }} {Errors}")).ShouldBe("""{"round":{"status":"CLOSED"},"errors":[]}""");
        (await stage.SendAsync(stage.Office, "withdrawUnit", $"""{stage.In(stage.Bing)}, reason: "撤并" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.closed","path":["input"],"index":null}]}""");
        fixture.Clock.Now = now;
    }

    [Fact]
    public async Task Whoever_was_not_the_first_is_told_what_the_other_did()
    {
        var stage = await new ApiRound(fixture, "conflict").BeginAsync();
        await stage.DoneAsync(stage.Office, "dissolvePanel", $"""{stage.Round}, panel: "p1", expectedVersion: 8""");

        (await stage.SendAsync(ApiFixture.As("second", Role.Coordinator), "withdrawUnit", $"""{stage.In(stage.Jia)}, reason: "撤并", expectedVersion: 8""", """
            round { version unitCount } errors { __typename ... on VersionConflict { code path expectedVersion actualVersion changes { version type item account } } }
            """)).ShouldBe("""
            {"round":{"version":9,"unitCount":3},"errors":[{"__typename":"VersionConflict","code":"conflict.version","path":["input","expectedVersion"],"expectedVersion":8,"actualVersion":9,"changes":[{"version":9,"type":"panel_dissolved","item":"p1","account":"office"}]}]}
            """.Trim());
    }

    [Fact]
    public async Task A_command_that_is_repeated_gives_the_first_outcome_and_the_key_serves_no_other()
    {
        var stage = await new ApiRound(fixture, "repeat").BeginAsync();
        var input = $"""{stage.In(stage.Jia)}, reason: "撤并", idempotencyKey: "k1", expectedVersion: 8""";

        await stage.DoneAsync(stage.Office, "withdrawUnit", input);
        await stage.DoneAsync(stage.Office, "enrolUnits", $$"""{{stage.Round}}, units: [{unitCode: "{{stage.Jia}}"}]""");

        (await stage.SendAsync(stage.Office, "withdrawUnit", input, $"round {{ version unitCount }} {Errors}")).ShouldBe("""{"round":{"version":10,"unitCount":3},"errors":[]}""", "it was done before, and is not done again");
        (await stage.SendAsync(stage.Office, "withdrawUnit", $"""{stage.In(stage.Yi)}, reason: "撤并", idempotencyKey: "k1" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"command.key_reused","path":["input","idempotencyKey"],"index":null}]}""");
        await stage.DoneAsync(ApiFixture.As("other", Role.Coordinator), "withdrawUnit", $"""{stage.In(stage.Yi)}, reason: "撤并", idempotencyKey: "k1" """);
    }

    [Fact]
    public async Task An_evaluator_sees_himself_and_his_panel_and_a_reporter_nobody()
    {
        var stage = await new ApiRound(fixture, "seen").BeginAsync();
        await stage.DoneAsync(stage.Office, "drawSample", $"""{stage.Round}, seed: "1", size: 1""");
        const string People = """{ round(by: {code: "seen"}) { evaluators { account } panels { code } samples { number } } }""";

        (await stage.AskAsync(stage.Zhang, People)).ShouldBe("""{"round":{"evaluators":[{"account":"wang"},{"account":"zhang"}],"panels":[{"code":"p1"}],"samples":[{"number":1}]}}""");
        (await stage.AskAsync(stage.Li, People)).ShouldBe("""{"round":{"evaluators":[{"account":"li"}],"panels":[],"samples":[{"number":1}]}}""");
        (await stage.AskAsync(stage.OfJia, People)).ShouldBe("""{"round":{"evaluators":[],"panels":[],"samples":[]}}""");
        (await stage.AskAsync(ApiFixture.As("elsewhere", Role.Reporter, "none"), People)).ShouldBe("""{"round":null}""");
        (await stage.AskAsync(ApiFixture.As("admin", Role.Administrator), People)).ShouldContain("FORBIDDEN");
    }

    [GeneratedRegex("""^\{"round":\{"samples":\[\{"seed":"7 3 1 9"[^}]*\},\{"seed":"[0-9a-f]{32}","unitCodes":\["sample-3"\]\}\]\},"errors":\[\]\}$""", RegexOptions.None, 1000)]
    private static partial Regex Made();
}
