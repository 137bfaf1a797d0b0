using Fadu.Application.Revisions;

namespace Fadu.Application.Tests.Revisions;

public sealed class RevisionCatalogueTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task A_revision_is_found_by_its_number_as_soon_as_it_is_published_and_compiled_once()
    {
        var stage = new RoundStage(fixture, "catalogue");
        var other = new RevisionCatalogue(fixture.Store);
        await stage.PublishAsync(stage.Definition);
        (await other.FindAsync(stage.System, 2, default)).ShouldBeNull();

        await stage.PublishAsync(stage.Definition with { Edition = "二" });
        var found = (await other.FindAsync(stage.System, 2, default))!;

        (found.System, found.Number, found.Definition.System).ShouldBe((stage.System, 2, stage.Definition with { Edition = "二" }));
        (await other.FindAsync(stage.System, 2, default)).ShouldBeSameAs(found);
        found.Plan.ShouldBeSameAs(found.Plan);
        (await other.FindAsync(stage.System, 1, default))!.Definition.System.ShouldBe(stage.Definition);
        (await other.FindAsync(stage.System, 0, default)).ShouldBeNull();
        (await other.FindAsync("never", 1, default)).ShouldBeNull();
    }
}
