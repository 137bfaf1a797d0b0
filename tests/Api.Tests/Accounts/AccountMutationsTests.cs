using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.SigningIn;
using Fadu.Kernel;

namespace Fadu.Api.Tests.Accounts;

public sealed class AccountMutationsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Password = "correct horse battery";

    private static readonly Viewer Admin = ApiFixture.As("root", Role.Administrator);

    private static readonly Viewer Stranger = Viewer.Stranger(Language.Chinese);

    [Fact]
    public async Task An_administrator_opens_an_account_and_grants_it_a_role()
    {
        (await MutateAsync(Admin, """openAccount(input: {name: "Zhang", displayName: "张三"}) { account { name displayName status version } errors { ... on Refusal { code path } } }"""))
            .ShouldBe("""{"account":{"name":"zhang","displayName":"张三","status":"ACTIVE","version":1},"errors":[]}""");
        (await MutateAsync(Admin, """grantRole(input: {name: "zhang", role: COORDINATOR}) { account { grants { role unitCode below } } errors { ... on Refusal { code path } } }"""))
            .ShouldBe("""{"account":{"grants":[{"role":"COORDINATOR","unitCode":null,"below":false}]},"errors":[]}""");
        (await MutateAsync(Admin, """grantRole(input: {name: "zhang", role: REPORTER, unitCode: "x"}) { errors { __typename ... on Refusal { code path } } }"""))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"account.unit_unknown","path":["input","unitCode"]}]}""");
        (await MutateAsync(Admin, """renameAccount(input: {name: "zhang", displayName: "李", expectedVersion: 1}) { errors { ... on VersionConflict { code actualVersion } } }"""))
            .ShouldBe("""{"errors":[{"code":"conflict.version","actualVersion":2}]}""");
        (await MutateAsync(Admin, """suspendAccount(input: {name: "zhang", reason: "离职"}) { account { status } errors { ... on Refusal { code } } }"""))
            .ShouldBe("""{"account":{"status":"SUSPENDED"},"errors":[]}""");
        (await api.RunAsync(ApiFixture.As("c", Role.Coordinator), """{ accounts(where: {role: [COORDINATOR], status: [SUSPENDED]}) { totalCount nodes { name } } account(by: {name: "ZHANG"}) { displayName } }"""))
            .ShouldBe("""{"data":{"accounts":{"totalCount":1,"nodes":[{"name":"zhang"}]},"account":{"displayName":"张三"}}}""");
    }

    [Fact]
    public async Task Nobody_else_manages_accounts_or_sees_those_of_others()
    {
        await OpenAsync("other");
        var evaluator = ApiFixture.As("someone", Role.Evaluator);

        (await api.RunAsync(evaluator, """mutation { openAccount(input: {name: "x", displayName: "x"}) { errors { ... on Refusal { code } } } }""")).ShouldContain("\"errors\"");
        (await api.RunAsync(evaluator, """{ account(by: {name: "other"}) { name } }""")).ShouldBe("""{"data":{"account":null}}""");
        (await api.RunAsync(ApiFixture.As("other", Role.Evaluator), """{ account(by: {name: "other"}) { name } }""")).ShouldBe("""{"data":{"account":{"name":"other"}}}""");
        (await api.RunAsync(Stranger, """{ viewer { account { name } grants { role } restriction recoveryCodesLeft } }"""))
            .ShouldBe("""{"data":{"viewer":{"account":null,"grants":[],"restriction":"NONE","recoveryCodesLeft":0}}}""");
    }

    [Fact]
    public async Task Signing_in_gives_a_token_or_a_cookie_and_a_refusal_tells_nothing_of_accounts()
    {
        await OpenAsync("sign");
        var cookie = new Cookie();

        var failed = await SignInAsync("sign", "wrong", false, cookie);
        failed.ShouldBe("""{"token":null,"secondFactorRequired":false,"viewer":null,"errors":[{"code":"account.sign_in_failed","path":["input"]}]}""");
        (await SignInAsync("nobody", "wrong", false, cookie)).ShouldBe(failed);
        (await SignInAsync("sign", Password, false, cookie)).ShouldStartWith("""{"token":"fadu_""");
        cookie.Token.ShouldBeNull();
        (await SignInAsync("sign", Password, true, cookie)).ShouldBe("""{"token":null,"secondFactorRequired":false,"viewer":{"account":{"name":"sign"},"restriction":"NONE"},"errors":[]}""");

        var who = (await api.Accounts.Gate.FindAsync(cookie.Token!, default)).Value!;
        (await MutateAsync(who.ViewerIn(Language.Chinese), "signOut(input: {everywhere: false}) { errors { ... on Refusal { code } } }", new(typeof(SignedIn), who), new(typeof(ISessionCookie), cookie)))
            .ShouldBe("""{"errors":[]}""");
        (await api.Accounts.Gate.FindAsync(who.Session!, default)).Succeeded.ShouldBeFalse();
        cookie.Token.ShouldBeNull();
    }

    [Fact]
    public async Task A_one_time_password_is_changed_before_any_role_counts()
    {
        await OpenAsync("once");
        var given = await MutateAsync(Admin, """resetPassword(input: {name: "once"}) { password errors { ... on Refusal { code } } }""");
        var password = given.Split('"')[3];
        var outcome = (await api.Accounts.Gate.SignInAsync(new("once", password, null), default)).Value!;
        KeyValuePair<Type, object> signedIn = new(typeof(SignedIn), outcome.SignedIn!);
        var viewer = outcome.SignedIn!.ViewerIn(Language.English);

        (await api.RunAsync(viewer, "{ viewer { restriction grants { role } } }", null, signedIn)).ShouldBe("""{"data":{"viewer":{"restriction":"CHANGE_PASSWORD","grants":[]}}}""");
        (await MutateAsync(viewer, $$"""changePassword(input: {password: "{{password}}", newPassword: "short"}) { errors { __typename ... on Refusal { code path } } }""", signedIn))
            .ShouldBe("""{"errors":[{"__typename":"InvalidInput","code":"password.short","path":["input","newPassword"]}]}""");
        (await MutateAsync(viewer, $$"""changePassword(input: {password: "{{password}}", newPassword: "another long one"}) { viewer { restriction } errors { ... on Refusal { code } } }""", signedIn))
            .ShouldBe("""{"viewer":{"restriction":"NONE"},"errors":[]}""");
        (await MutateAsync(viewer, """enrolSecondFactor(input: {password: "another long one"}) { uri errors { ... on Refusal { code } } }""", signedIn)).ShouldContain("otpauth://totp/Fadu:once?secret=");
        (await MutateAsync(viewer, """confirmSecondFactor(input: {code: "1"}) { recoveryCodes errors { ... on Refusal { code path } } }""", signedIn))
            .ShouldBe("""{"recoveryCodes":null,"errors":[{"code":"second_factor.wrong","path":["input","code"]}]}""");
    }

    private Task<string> SignInAsync(string account, string password, bool withCookie, Cookie cookie) => MutateAsync(
        Stranger,
        $$"""signIn(input: {account: "{{account}}", password: "{{password}}", withCookie: {{(withCookie ? "true" : "false")}}}) { token secondFactorRequired viewer { account { name } restriction } errors { ... on Refusal { code path } } }""",
        new KeyValuePair<Type, object>(typeof(ISessionCookie), cookie));

    // The payload alone.
    private async Task<string> MutateAsync(Viewer viewer, string field, params KeyValuePair<Type, object>[] features)
    {
        var answer = await api.RunAsync(viewer, $"mutation {{ it: {field} }}", null, features);
        answer.ShouldStartWith("""{"data":{"it":""");
        return answer["""{"data":{"it":""".Length..^2];
    }

    private async Task OpenAsync(string name)
    {
        var caller = new Application.Commands.Caller { Account = "root" };
        (await api.Accounts.Accounts.OpenAsync(name, "某人", external: false, caller, default)).Succeeded.ShouldBeTrue();
        (await api.Accounts.Accounts.SetPasswordAsync(name, Password, caller, default)).Succeeded.ShouldBeTrue();
    }

    private sealed class Cookie : ISessionCookie
    {
        public string? Token { get; private set; }

        public void Write(string token, DateTimeOffset expires) => Token = token;

        public void Clear() => Token = null;
    }
}
