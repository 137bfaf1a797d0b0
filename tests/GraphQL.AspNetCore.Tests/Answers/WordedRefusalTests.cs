namespace Fadu.GraphQL.AspNetCore.Tests.Answers;

public sealed class WordedRefusalTests
{
    private const string Nonsense = """{"query":"{ nonsense }"}""";

    [Theory]
    [InlineData(Nonsense, "application/json", "VALIDATION_FAILED")]
    [InlineData(Nonsense, "text/event-stream", "VALIDATION_FAILED")]
    [InlineData("nonsense", "application/json", "BAD_REQUEST")]
    public async Task What_stops_a_request_is_told_in_the_words_of_the_host(string body, string accept, string code)
    {
        await using var service = await TestService.StartAsync(TestService.Options with { Wording = (context, error) => $"{error.Code} in {context.Request.Headers.AcceptLanguage}" });

        using var answer = await service.PostAsync(body, accept, ("Accept-Language", "eo"));

        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"message\":\"{code} in eo\"");
    }
}
