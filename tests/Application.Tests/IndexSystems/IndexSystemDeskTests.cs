using Fadu.Application.Commands;
using Fadu.Catalog;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Kernel;

namespace Fadu.Application.Tests.IndexSystems;

public sealed class IndexSystemDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly Caller Office = ServiceFixture.As("office");

    [Theory]
    [InlineData("bwzq.yaml")]
    [InlineData("fzsy.yaml")]
    [InlineData("lzpy.yaml")]
    [InlineData("mzfz.yaml")]
    [InlineData("sfxj.yaml")]
    public async Task A_system_that_ships_is_published_and_read_back_as_it_was_written(string file)
    {
        var definition = SystemFile.Load(RepositoryFolder.System(file)).Checked!.System;

        await DoAsync(definition.Code, new ImportDraft(definition), it => it.Decide).Done();
        await DoAsync(definition.Code, new PublishRevision("首次发布"), it => it.Decide).Done();

        (await fixture.HappenedAsync($"index-system/{definition.Code}")).ShouldBe([new DraftStarted(definition, null), new RevisionPublished(1, definition, "首次发布")]);
        (await fixture.Service.Revisions.FindAsync(definition.Code, 1, default))!.Definition.System.ShouldBe(definition);
    }

    [Fact]
    public async Task A_draft_is_changed_published_and_started_anew()
    {
        var definition = new RoundStage(fixture, "draft").Definition;
        var code = definition.Code;
        await DoAsync(code, new ImportDraft(definition), it => it.Decide).Done();
        await DoAsync(code, new ChangeMarks("3", 3), it => it.Decide).Done();

        var unbalanced = await DoAsync(code, new PublishRevision("改分值"), it => it.Decide);
        await DoAsync(code, new ChangeMarks("2", 1), it => it.Decide).Done();
        await DoAsync(code, new PublishRevision("改分值"), it => it.Decide).Done();
        await DoAsync(code, new StartDraft(null), it => it.Decide).Done();
        var same = await DoAsync(code, new PublishRevision("没改"), it => it.Decide).Refused();
        await fixture.Service.IndexSystems.ExecuteAsync(code, "discard", DiscardDraft.Decide, Office, default).Done();

        unbalanced.Succeeded.ShouldBeFalse();
        same.ShouldBe(["revision.unchanged"]);
        var record = (await fixture.Service.IndexSystems.FindAsync(code, default))!;
        (record.Code, record.Latest, record.Draft).ShouldBe((code, 1, null));
        record.Revision(1)!.Indicators.Select(indicator => indicator.Marks).ShouldBe([null, 1, 3]);
    }

    [Fact]
    public async Task Whoever_has_seen_an_older_draft_is_told_so()
    {
        var definition = new RoundStage(fixture, "conflict").Definition;
        await DoAsync(definition.Code, new ImportDraft(definition), it => it.Decide).Done();
        await DoAsync(definition.Code, new ChangeMarks("3", 3), it => it.Decide).Done();
        var late = new ChangeMarks("2", 1);

        var refused = await fixture.Service.IndexSystems.ExecuteAsync(definition.Code, late, late.Decide, Office with { ExpectedVersion = 1 }, default).Refused();

        refused.ShouldBe([$"conflict.version index-system/{definition.Code}"]);
    }

    [Theory]
    [ClassData(typeof(OddCodes))]
    public async Task What_can_not_be_a_code_is_refused_by_every_command(string kind)
    {
        var odd = OddCodes.Codes[kind];
        IndexSystem definition = new RoundStage(fixture, "odd").Definition with { Code = odd };

        (await DoAsync(odd, new ImportDraft(definition), it => it.Decide).Refused()).ShouldBe(["field.code code"]);
        (await DoAsync(odd, new StartDraft(null), it => it.Decide).Refused()).ShouldBe(["system.unknown"]);
        (await fixture.Service.IndexSystems.FindAsync(odd, default)).ShouldBeNull();
        (await fixture.Service.Revisions.FindAsync(odd, 1, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_text_whose_structure_can_be_read_becomes_the_draft_whatever_else_is_wrong_with_it()
    {
        const string Text = """
            code: text
            name: 示例
            fullMarks: 10
            bands: [{ name: 通过, min: 0 }]
            items: [{ code: fund, name: 普法经费, type: decimal, min: 0, max: 100 }]
            indicators:
              - { code: "1", name: 一, marks: 9, formula: "Linear([普法经费], 0, 100)" }
            """;

        var import = await fixture.Service.IndexSystems.ImportAsync(Text, Office, default);
        var broken = await fixture.Service.IndexSystems.ImportAsync(Text.Replace("marks: 9", "marks: 很多", StringComparison.Ordinal), Office, default);

        (import.Code, import.Problems.Count, import.Findings.Count(finding => finding.Severity is FindingSeverity.Fault)).ShouldBe(("text", 0, 1));
        (broken.Code, broken.Problems.Single().Code, broken.Problems.Single().Where, broken.Findings[0].Line).ShouldBe((null, "field.system_file", "yaml", 7));
        (await fixture.HappenedAsync("index-system/text")).Count.ShouldBe(1);
    }

    private Task<Result<Done>> DoAsync<TCommand>(string code, TCommand command, Func<TCommand, Func<SystemRecord, Result<SystemEvent[]>>> decide)
        where TCommand : class => fixture.Service.IndexSystems.ExecuteAsync(code, command, decide(command), Office, default);
}
