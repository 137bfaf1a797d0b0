using Fadu.Application.Accounts;
using static Fadu.Api.Tests.ApiRound;

namespace Fadu.Api.Tests.Rounds;

public sealed class ErasureMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_name_of_an_evaluator_is_erased_in_every_round_and_the_account_stays()
    {
        var stage = await new ApiRound(fixture, "forget").BeginAsync();
        await fixture.OpenEvaluatorAsync("zhou", "周");
        await stage.DoneAsync(stage.Office, "enrolEvaluator", $"""{stage.Round}, account: "zhou", name: "周" """);
        var admin = ApiFixture.As("admin", Role.Administrator);

        (await stage.SendAsync(admin, "eraseEvaluator", """account: "nobody", reason: "本人要求" """, $"roundCodes {Errors}"))
            .ShouldBe("""{"roundCodes":[],"errors":[{"__typename":"NotFound","code":"evaluator.unknown","path":["input","account"],"index":null}]}""");
        (await stage.SendAsync(admin, "eraseEvaluator", """account: "zhou", reason: " " """, $"roundCodes {Errors}"))
            .ShouldBe("""{"roundCodes":[],"errors":[{"__typename":"InvalidInput","code":"field.reason","path":["input","reason"],"index":null}]}""");
        (await stage.SendAsync(admin, "eraseEvaluator", """clientMutationId: "c", account: "zhou", reason: "本人要求" """, $"clientMutationId roundCodes {Errors}"))
            .ShouldBe("""{"clientMutationId":"c","roundCodes":["forget"],"errors":[]}""");
        (await stage.AskAsync(stage.Office, """{ round(by: {code: "forget"}) { evaluators { account name } } }"""))
            .ShouldBe("""{"round":{"evaluators":[{"account":"li","name":"李"},{"account":"wang","name":"王"},{"account":"zhang","name":"张"},{"account":"zhou","name":"zhou"}]}}""");
        (await stage.SendAsync(stage.Zhang, "eraseEvaluator", """account: "zhang", reason: "本人要求" """, $"roundCodes {Errors}")).ShouldContain("FORBIDDEN");
    }

    [Fact]
    public async Task The_name_of_the_person_of_an_account_is_erased_there_and_in_every_round()
    {
        var stage = await new ApiRound(fixture, "leave").BeginAsync();
        var admin = ApiFixture.As("admin", Role.Administrator);
        await fixture.OpenEvaluatorAsync("sun.li", "孙");
        await stage.DoneAsync(stage.Office, "enrolEvaluator", $"""{stage.Round}, account: "sun.li", name: "孙" """);

        (await stage.SendAsync(admin, "eraseAccount", """name: "nobody", reason: "本人要求" """, $"roundCodes {Errors}"))
            .ShouldBe("""{"roundCodes":[],"errors":[{"__typename":"NotFound","code":"account.unknown","path":["input","name"],"index":null}]}""");
        (await stage.SendAsync(admin, "eraseAccount", """name: "Sun.Li", reason: "本人要求" """, $"roundCodes {Errors}")).ShouldBe("""{"roundCodes":["leave"],"errors":[]}""");
        (await stage.SendAsync(admin, "eraseAccount", """name: "sun.li", reason: "本人要求" """, $"roundCodes {Errors}")).ShouldBe("""{"roundCodes":["leave"],"errors":[]}""");

        (await stage.AskAsync(admin, """{ account(by: { name: "sun.li" }) { name displayName status } history(of: { account: "sun.li" }) { nodes { type } } }"""))
            .ShouldBe("""{"account":{"name":"sun.li","displayName":null,"status":"ACTIVE"},"history":{"nodes":[{"type":"account_erased"},{"type":"role_granted"},{"type":"account_opened"}]}}""");
        (await stage.AskAsync(stage.Office, """{ round(by: {code: "leave"}) { evaluators { account name } } }""")).ShouldContain("""{"account":"sun.li","name":"sun.li"}""");
        (await stage.SendAsync(admin, "renameAccount", """name: "sun.li", displayName: "孙" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"account.erased","path":["input"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "eraseAccount", """name: "sun.li", reason: "本人要求" """)).ShouldContain("FORBIDDEN");
    }

    [Fact]
    public async Task Whoever_was_named_to_be_reached_in_a_unit_is_erased()
    {
        var stage = await new ApiRound(fixture, "contact").BeginAsync();
        await stage.DoneAsync(stage.Office, "nameUnitContact", $"""code: "{stage.Jia}", name: "赵", phone: "13800000000" """);
        var contact = $$"""{ unit(by: {code: "{{stage.Jia}}"} ) { contact { name } } }""";
        var before = await stage.AskAsync(stage.Office, contact);

        (await stage.SendAsync(stage.Office, "eraseUnitContact", """unitCode: "none", reason: "本人要求" """))
            .ShouldBe("""{"errors":[{"__typename":"NotFound","code":"unit.unknown","path":["input","unitCode"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "eraseUnitContact", $"""unitCode: "{stage.Jia}", reason: "本人要求" """)).ShouldBe("""{"errors":[]}""");

        before.ShouldBe("""{"unit":{"contact":{"name":"赵"}}}""");
        (await stage.AskAsync(stage.Office, contact)).ShouldNotContain("赵");
        (await stage.SendAsync(stage.OfJia, "eraseUnitContact", $"""unitCode: "{stage.Jia}", reason: "本人要求" """)).ShouldContain("FORBIDDEN");
    }
}
