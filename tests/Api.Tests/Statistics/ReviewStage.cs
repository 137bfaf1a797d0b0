using Fadu.Application.Commands;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;

namespace Fadu.Api.Tests.Statistics;

/// <summary>A round of 经费 alone, 10 marks, with the units 甲 and 乙 in 城区 and the evaluator zhang; 甲 has submitted 50 of 100.</summary>
internal static class ReviewStage
{
    private static readonly Caller Office = new() { Account = "office", Role = "coordinator" };

    public static async Task BeginAsync(ApiFixture fixture, string round)
    {
        var (service, system) = (fixture.Service, $"{round}-system");
        var import = new ImportDraft(new()
        {
            Code = system,
            Name = "示例",
            FullMarks = 10,
            Bands = [new("合格", 6, null), new("不合格", 0, null)],
            Items = [new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal, Min = 0, Max = 100 }],
            Indicators = [new() { Code = "1", Name = "经费", Marks = 10, Formula = "Linear([普法经费], 0, 100)" }],
        });
        var publish = new PublishRevision("示例");
        Done(await service.IndexSystems.ExecuteAsync(system, import, import.Decide, Office, default));
        Done(await service.IndexSystems.ExecuteAsync(system, publish, publish.Decide, Office, default));
        foreach (var unit in new[] { "甲", "乙" })
            Done(await service.Units.RegisterAsync($"{round}-{unit}", $"{unit}区", null, null, "城区", Office, default));
        Done(await service.Rounds.OpenAsync(
            new()
            {
                Code = round,
                Name = "中期评估",
                IndexSystem = system,
                Revision = 1,
                Period = new(new(2025, 1, 1), new(2025, 12, 31)),
                Deadline = fixture.Clock.GetUtcNow().AddDays(30),
                Visibility = new(BeforePublication: false, SmallestGroup: 2),
            },
            Office,
            default));
        Done(await service.Rounds.EnrolAsync(round, [($"{round}-甲", null), ($"{round}-乙", null)], Office, default));
        var zhang = new EnrolEvaluator("zhang", "张", [], null);
        Done(await service.Rounds.ExecuteAsync(round, zhang, zhang.Decide, Office, default));
        var reporter = new Caller { Account = "a", Role = "reporter", Unit = $"{round}-甲" };
        Done(await service.Submissions.ExecuteAsync(
            round, $"{round}-甲", "report", (context, state) => new ReportItems(context, [new("fund", ItemValue.Of(50))]).Decide(state), reporter, default));
        Done(await service.Submissions.SubmitAsync(round, $"{round}-甲", reporter, default));
    }

    private static void Done(Kernel.Result<Done> result) => result.Problems.ShouldBeEmpty();
}
