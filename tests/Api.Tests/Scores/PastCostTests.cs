using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Scores;

public sealed class PastCostTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("scores(asOf: \"2026-01-01T00:00:00Z\") { totalCount }")]
    [InlineData("score(unit: \"U\", asOf: \"2026-01-01T00:00:00Z\") { total }")]
    [InlineData("scoreBounds(unit: \"U\", asOf: \"2026-01-01T00:00:00Z\") { canLackTotal }")]
    [InlineData("scoreDifference(unit: \"U\", from: \"2026-01-01T00:00:00Z\") { revisionAfter }")]
    [InlineData("statistics(asOf: \"2026-01-01T00:00:00Z\") { groups { group } }")]
    [InlineData("timeliness(asOf: \"2026-01-01T00:00:00Z\") { __typename }")]
    [InlineData("outstanding(asOf: \"2026-01-01T00:00:00Z\") { unitCode }")]
    [InlineData("outstandingCount(asOf: \"2026-01-01T00:00:00Z\")")]
    [InlineData("robustness(asOf: \"2026-01-01T00:00:00Z\") { __typename }")]
    public async Task No_request_has_the_values_of_a_round_built_for_more_than_a_few_past_moments(string field)
    {
        var office = ApiFixture.As("office", Role.Coordinator);

        (await fixture.RunAsync(office, Times(12))).ShouldBe("""{"data":{"round":null}}""");
        (await fixture.RunAsync(office, Times(25))).ShouldContain("COST_EXCEEDED");

        string Times(int count) => $"{{ round(by: {{code: \"none\"}}) {{ {string.Join(' ', Enumerable.Range(0, count).Select(index => $"a{index}: {field}"))} }} }}";
    }
}
