namespace Fadu.Api.Tests.Live;

public sealed class TaskSubscriptionsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_waits_for_somebody_is_told_when_it_changes()
    {
        var stage = await new ApiRound(fixture, "waits").BeginAsync();
        await using var told = new Listening(fixture, stage.Zhang, "tasksChanged", "subscription { tasksChanged { position tasks { kind unitCode count } } }");
        await told.NextAsync();

        await stage.SubmitAsync(stage.OfJia, stage.Jia, "50");

        string? next;
        do
            next = await told.NextAsync();
        while (next is not null && !next.Contains(stage.Jia, StringComparison.Ordinal));
        next!.ShouldContain($$"""{"kind":"VERIFY","unitCode":"{{stage.Jia}}","count":""");
    }
}
