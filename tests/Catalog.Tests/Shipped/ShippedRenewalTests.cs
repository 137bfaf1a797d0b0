using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Xunit.Abstractions;

namespace Fadu.Catalog.Tests.Shipped;

/// <summary>A draft of any of the systems whose marks were changed comes to be published without its file.</summary>
public sealed class ShippedRenewalTests(ITestOutputHelper output)
{
    private const int Seed = 20261123;

    [Theory]
    [MemberData(nameof(ShippedSystem.Codes), MemberType = typeof(ShippedSystem))]
    public void After_any_change_of_marks_no_renewed_example_fails(string code)
    {
        output.WriteLine($"seed {Seed}");
        var (system, random) = (ShippedSystem.Load(code).System, new Random(Seed));
        var started = SystemRecord.Evolve(SystemRecord.None, new DraftStarted(system.System, null));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var changed = started;
            for (var change = 0; change < 4; change++)
                changed = After(changed, new ChangeMarks(system.Leaves[random.Next(system.Leaves.Count)].Code, random.Next(1, 80) / 4m).Decide);
            changed = After(changed, NormaliseMarks.Decide);
            DraftCheck.Of(changed.Draft!.Definition).Faults.ShouldNotBeEmpty();

            var renewed = After(changed, RenewExamples.Decide);

            DraftCheck.Of(renewed.Draft!.Definition).Faults.ShouldBeEmpty();
            Bare(renewed.Draft.Definition).ShouldBe(Bare(changed.Draft.Definition), "only what whole units come to rests on marks");
            renewed.Draft.Definition.Examples.Select(Given).ShouldBe(system.System.Examples.Select(Given));
            new PublishRevision("调整分值").Decide(renewed).Succeeded.ShouldBeTrue();
        }
    }

    private static SystemRecord After(SystemRecord state, Func<SystemRecord, Kernel.Result<SystemEvent[]>> decide) => decide(state).Value!.Aggregate(state, SystemRecord.Evolve);

    private static IndexSystem Bare(IndexSystem system) => system with { Examples = [] };

    private static UnitExample Given(UnitExample example) => example with
    {
        Total = example.Total is null ? null : 0,
        Band = example.Band is null ? null : "",
        Marks = example.Marks.ToDictionary(pair => pair.Key, _ => 0m),
    };
}
