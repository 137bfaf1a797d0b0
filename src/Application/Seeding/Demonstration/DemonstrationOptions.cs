using Fadu.Indicators.IndexSystems;

namespace Fadu.Application.Seeding.Demonstration;

/// <summary>What the demonstration city is made of.</summary>
public sealed record DemonstrationOptions
{
    /// <summary>The index system that both rounds stand on.</summary>
    public required IndexSystem System { get; init; }

    /// <summary>Name of the city.</summary>
    public required string City { get; init; }

    /// <summary>Names of its districts, at least 16.</summary>
    public required IReadOnlyList<string> Districts { get; init; }

    /// <summary>Names of its departments, at least 40.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>The present: what is made up lies before it, and the deadline of the running round behind it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The first moment that anything happens at; a clock for seeding starts there.</summary>
    public DateTimeOffset Begins => DemonstrationDays.Of(Now).Before.Opened.AddDays(-30);
}
