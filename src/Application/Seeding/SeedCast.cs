using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Application.Seeding;

/// <summary>Who acts in a made-up round: the office, reporters, evaluators, panels.</summary>
/// <param name="options">How large the round is.</param>
internal sealed class SeedCast(SeedOptions options)
{
    /// <summary>Runs the round.</summary>
    public static Caller Coordinator { get; } = new() { Account = "coordinator", Role = "coordinator" };

    /// <summary>Brings in what surveys and registers say.</summary>
    public static Caller Supplier { get; } = new() { Account = "data-desk", Role = "coordinator" };

    /// <summary>Those who verify.</summary>
    public IReadOnlyList<(string Account, string Name)> Verifiers { get; } =
        [.. Enumerable.Range(1, Math.Clamp(SeedUnit.Cities(options.Units) / 8, 2, 24)).Select(i => ($"verifier-{i:00}", SeedNames.Person(i)))];

    /// <summary>Those who grade.</summary>
    public IReadOnlyList<(string Account, string Name)> Experts { get; } =
        [.. Enumerable.Range(1, 5).Select(i => ($"expert-{i}", SeedNames.Person(i + 40)))];

    /// <summary>What the experts grade, the highest and the lowest of whose grades are dropped.</summary>
    public IReadOnlyList<Item> Graded { get; } =
        [.. options.System.Items.Where(item => item is { From: ItemSource.Evaluator, Type: ItemType.Choice or ItemType.Percent or ItemType.Decimal })];

    /// <summary>Facts, on which two verifiers have to agree.</summary>
    public IReadOnlyList<Item> Found { get; } =
        [.. options.System.Items.Where(item => item is { From: ItemSource.Evaluator, Type: not (ItemType.Choice or ItemType.Percent or ItemType.Decimal) })];

    /// <summary>The two who look for facts.</summary>
    public IReadOnlyList<(string Account, string Name)> Finders => [.. Verifiers.Take(2)];

    /// <summary>The one who verifies a city's units.</summary>
    public Caller VerifierOf(int cohort) => Evaluator(Verifiers[cohort % Verifiers.Count].Account);

    /// <summary>An evaluator.</summary>
    public static Caller Evaluator(string account) => new() { Account = account, Role = "evaluator" };

    /// <summary>The account that reports for a city's units, or for a unit of its own.</summary>
    public static string ReporterNameOf(string unit) => AccountName.Of($"reporter-{unit}");

    /// <summary>The one who reports for a city's units, or for a unit of its own.</summary>
    public static Caller ReporterOf(string unit) => new() { Account = ReporterNameOf(unit), Role = "reporter", Unit = unit };
}
