using Fadu.Application.Access;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Scores.Bounds;

public sealed class BoundsFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_stranger_learns_no_bounds_and_no_differences()
    {
        var stranger = Viewer.Stranger(Kernel.Language.Chinese);

        (await fixture.RunAsync(stranger, """{ round(by: {code: "R"}) { scoreBounds(unit: "U") { canLackTotal } } }""")).ShouldContain("UNAUTHENTICATED");
        (await fixture.RunAsync(stranger, """{ round(by: {code: "R"}) { scoreDifference(unit: "U", from: "2026-01-01T00:00:00+08:00") { revisionAfter } } }""")).ShouldContain("UNAUTHENTICATED");
    }

    [Fact]
    public async Task What_is_asked_of_a_round_that_is_not_there_is_nothing() =>
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), """
            { round(by: {code: "none"}) {
                scoreBounds(unit: "U", asReported: true) { total { least most isExact dependsOnPeers leastWith { code name value } } openCodes indicators { code marks { most } canDropOut } }
                scoreDifference(unit: "U", from: "2026-01-01T00:00:00+08:00") { total { before after parts { kind marks items { code before after eventType } } } bandMovedBy }
            } }
            """)).ShouldBe("""{"data":{"round":null}}""");
}
