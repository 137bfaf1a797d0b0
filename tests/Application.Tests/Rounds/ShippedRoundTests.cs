using Fadu.Application.Commands;
using Fadu.Catalog;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;

namespace Fadu.Application.Tests.Rounds;

/// <summary>A round of villages under the system that ships for them, with the values of the file's own examples.</summary>
public sealed class ShippedRoundTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly Caller Office = ServiceFixture.As("office");
    private static readonly IndexSystem Villages = SystemFile.Load(RepositoryFolder.System("mzfz.yaml")).Checked!.System;

    [Fact]
    public async Task Villages_that_report_what_the_examples_say_get_what_the_examples_say()
    {
        var (import, publish) = (new ImportDraft(Villages), new PublishRevision("首次发布"));
        await fixture.Service.IndexSystems.ExecuteAsync("MZFZ", import, import.Decide, Office, default).Done();
        await fixture.Service.IndexSystems.ExecuteAsync("MZFZ", publish, publish.Decide, Office, default).Done();
        await fixture.Service.Rounds.OpenAsync(new()
        {
            Code = "villages",
            Name = "2023年创建",
            IndexSystem = "MZFZ",
            Revision = 1,
            Period = new(new(2023, 1, 1), new(2023, 12, 31)),
            Deadline = fixture.Clock.Now.AddDays(1),
            BandSet = "创建",
            Visibility = new(BeforePublication: false, SmallestGroup: 5),
        }, Office, default).Done();
        var enrol = new EnrolEvaluator("zhang", "张", [], null);
        await fixture.Service.Rounds.ExecuteAsync("villages", enrol, enrol.Decide, Office, default).Done();
        var examples = Villages.Examples.Where(example => example.BandSet == "创建").ToArray();

        for (var i = 0; i < examples.Length; i++)
        {
            await fixture.Service.Units.RegisterAsync($"v{i}", examples[i].Name, "村", null, null, Office, default).Done();
            await fixture.Service.Rounds.EnrolAsync("villages", [($"v{i}", null)], Office, default).Done();
            await ReviewAsync($"v{i}", examples[i]);
        }

        await fixture.Service.Rounds.PubliciseAsync("villages", Basis.Verified, fixture.Clock.Now.AddDays(7), null, Office, default).Done();
        examples.Length.ShouldBeGreaterThanOrEqualTo(2);
        (await fixture.HappenedAsync("round/villages")).OfType<ResultsPublicised>().Single().Results.Select(result => (result.Name, result.Total, result.Band))
            .ShouldBe(examples.Select(example => (example.Name, example.Total, example.Band)));
    }

    private async Task ReviewAsync(string unit, UnitExample example)
    {
        var values = example.Given.Select(given => (Item: Villages.Items.Single(item => item.Name == given.Name), Text: given.Texts[0]))
            .Select(given => (given.Item, Value: ValueOf(given.Item, given.Text))).ToArray();

        await DoAsync(unit, (context, state) => new ReportItems(context, [.. From(ItemSource.Unit).Select(one => new ReportedItem(one.Item.Code, one.Value))]).Decide(state));
        foreach (var (item, _) in From(ItemSource.Unit).Where(one => one.Item.Evidence is not null && one.Value.IsAffirmative))
        {
            await DoAsync(unit, (context, state) =>
                new AttachEvidence { Context = context, Item = item.Code, Sha256 = RoundStage.Sha, FileName = "材料.pdf", MediaType = "application/pdf", Bytes = 4 }.Decide(state));
        }

        await fixture.Service.Submissions.SubmitAsync("villages", unit, ServiceFixture.As(unit), default).Done();
        await DoAsync(unit, (context, state) => new SupplyItems(context, "登记", [.. From(ItemSource.Register, ItemSource.Survey).Select(one => new ReportedItem(one.Item.Code, one.Value))]).Decide(state));
        foreach (var (item, value) in From(ItemSource.Unit))
            await DoAsync(unit, (context, state) => new VerifyItem(context, item.Code, value).Decide(state));
        foreach (var (item, value) in From(ItemSource.Evaluator))
            await DoAsync(unit, (context, state) => new GradeItem(context, item.Code, value).Decide(state));
        await fixture.Service.Submissions.AcceptAsync("villages", unit, ServiceFixture.As("zhang"), default).Done();

        (Item Item, ItemValue Value)[] From(params ItemSource[] sources) => [.. values.Where(one => sources.Contains(one.Item.From))];
    }

    // Examples give what formulas see of an option, people pick its name.
    private static ItemValue ValueOf(Item item, string text)
    {
        var picked = item.Choices.FirstOrDefault(choice => choice.Value is { } value && FormattableString.Invariant($"{value}") == text)?.Name ?? text;
        return ItemValueReader.Read(item, picked).Value ?? throw new InvalidOperationException($"{item.Name}: {text}");
    }

    private async Task DoAsync(string unit, Func<SubmissionContext, Submission, Kernel.Result<SubmissionEvent[]>> decide) =>
        await fixture.Service.Submissions.ExecuteAsync("villages", unit, "command", decide, ServiceFixture.As("zhang"), default).Done();
}
