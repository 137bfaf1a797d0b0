using Fadu.Application.Access;
using Xunit.Abstractions;

namespace Fadu.Api.Tests.Rights;

/// <summary>After publication everybody knows results; values, evidence, reasons and appeals stay the unit's.</summary>
public sealed class PublishedScopeTests(ApiFixture fixture, ITestOutputHelper output) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private static readonly string[] Marks = [.. RightsStage.Values, .. RightsStage.OfUnit, .. RightsStage.OfAccount];

    private static bool _begun;

    public async Task InitializeAsync()
    {
        if (_begun)
            return;
        await RightsStage.BeginAsync(fixture);
        await RightsStage.PubliciseAsync(fixture);
        _begun = true;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_appeal_is_there_to_be_looked_for()
    {
        var appeals = await fixture.RunAsync(RightsStage.HiddenReporter, """{ submission(roundCode: "R", unitCode: "hidden") { appeals { reason decision { reason } } } }""");

        appeals.ShouldBe("""{"data":{"submission":{"appeals":[{"reason":"隐申诉","decision":{"reason":"隐决定"}}]}}}""");
    }

    [Fact]
    public Task A_reporter_learns_results_alone_of_another_unit() => NothingAsync(RightsStage.OwnReporter, "reporter", [.. Marks, "hid-evaluator", "隐评估", "隐展期"]);

    [Fact]
    public Task An_evaluator_learns_results_and_marks_alone_of_a_unit_that_is_not_assigned() => NothingAsync(RightsStage.OwnEvaluator, "evaluator", Marks);

    [Fact]
    public Task An_administrator_learns_results_alone() => NothingAsync(RightsStage.Root, "administrator", [.. RightsStage.Values, "hid-evaluator", "隐评估", "隐展期"]);

    [Fact]
    public Task A_stranger_learns_results_alone() => NothingAsync(RightsStage.Stranger, "stranger", [.. Marks, "hid-evaluator", "隐评估", "隐展期"]);

    private async Task NothingAsync(Viewer viewer, string person, string[] marks)
    {
        var (found, asked, _) = await Leaks.FindAsync(fixture, viewer, person, marks);

        output.WriteLine($"{asked} queries");
        found.ShouldBeEmpty();
    }
}
