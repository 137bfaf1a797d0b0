using Fadu.Api.Tests.Statistics;
using Fadu.Application.Access;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Tasks;

public sealed class TaskQueriesTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Everybody_is_told_what_waits_for_him_or_her()
    {
        await ReviewStage.BeginAsync(fixture, "T1");
        const string Tasks = "{ tasks { kind roundCode unitCode subject count } }";

        (await fixture.RunAsync(ApiFixture.As("zhang", Role.Evaluator), Tasks)).ShouldBe(
            """{"data":{"tasks":[{"kind":"VERIFY","roundCode":"T1","unitCode":"T1-甲","subject":null,"count":1}]}}""");
        (await fixture.RunAsync(ApiFixture.As("b", Role.Reporter, "T1-乙"), Tasks)).ShouldBe(
            """{"data":{"tasks":[{"kind":"REPORT","roundCode":"T1","unitCode":"T1-乙","subject":null,"count":1}]}}""");
        (await fixture.RunAsync(Viewer.Stranger(Kernel.Language.Chinese), Tasks)).ShouldContain("UNAUTHENTICATED");
    }
}
