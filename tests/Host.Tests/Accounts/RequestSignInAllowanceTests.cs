using Fadu.Host.Tests.Serving;

namespace Fadu.Host.Tests.Accounts;

public sealed class RequestSignInAllowanceTests
{
    private const string Attempt = """{"query":"mutation { signIn(input: {account: \"nobody\", password: \"wrong\"}) { token errors { __typename ... on Refusal { code } } } }"}""";

    [Fact]
    public async Task Whoever_tries_to_sign_in_too_often_is_told_to_wait_without_a_look_at_the_password()
    {
        await using var service = await RunningService.StartAsync(null, ("FADU_RATE_SIGN_IN", "2"));

        foreach (var code in new[] { "account.sign_in_failed", "account.sign_in_failed", "account.sign_in_too_often" })
        {
            var answer = await service.TellAsync(HttpMethod.Post, "/graphql", Attempt);
            answer.ShouldContain($$"""{"token":null,"errors":[{"__typename":"RuleViolation","code":"{{code}}"}]}""");
        }
    }
}
