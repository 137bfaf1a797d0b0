using Fadu.Application.Access;
using Fadu.Application.Accounts;

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

    [Fact]
    public async Task As_many_are_told_as_are_asked_for_with_the_number_of_all()
    {
        var stage = await new ApiRound(fixture, "parts").BeginAsync();
        var both = new Viewer { Account = "both", Grants = [new(Role.Reporter, stage.Jia, false), new(Role.Reporter, stage.Yi, false)], Language = Kernel.Language.Chinese };
        await using var some = new Listening(fixture, both, "tasksChanged", "subscription { tasksChanged { taskCount tasks(first: 1, skip: 1) { kind unitCode } } }");
        await using var many = new Listening(fixture, both, "tasksChanged", "subscription { tasksChanged { taskCount tasks(first: 201) { kind } } }");

        (await some.NextAsync()).ShouldBe($$"""{"taskCount":2,"tasks":[{"kind":"REPORT","unitCode":"{{stage.Yi}}"}]}""");
        (await many.NextAsync())!.ShouldContain("PAGE_SIZE");
    }

    [Fact]
    public async Task Whose_account_is_suspended_while_waiting_is_told_of_no_more_tasks()
    {
        var stage = await new ApiRound(fixture, "suspended").BeginAsync();
        var root = ApiFixture.As("root", Role.Administrator);
        await stage.DoneAsync(root, "openAccount", """name: "jia", displayName: "甲" """);
        await stage.DoneAsync(root, "grantRole", $"""name: "jia", role: REPORTER, unitCode: "{stage.Jia}" """);
        await using var told = new Listening(fixture, stage.OfJia, "tasksChanged", "subscription { tasksChanged { position tasks { kind unitCode } } }");
        (await told.NextAsync()).ShouldBe($$"""{"tasks":[{"kind":"REPORT","unitCode":"{{stage.Jia}}"}]}""");
        // Until it waits.
        (await told.IsSilentAsync()).ShouldBeTrue();
        await Task.Delay(1500);

        await stage.DoneAsync(root, "suspendAccount", """name: "jia", reason: "离职" """);

        (await told.NextAsync()).ShouldBe("""{"tasks":[]}""");
    }
}
