using Fadu.EventStore.Schema;
using Fadu.EventStore.Types;

namespace Fadu.EventStore;

/// <summary>How a store is opened.</summary>
public sealed record EventStoreOptions
{
    /// <summary>Connection string for Npgsql.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The events that the program knows.</summary>
    public required EventTypes Types { get; init; }

    /// <summary>Gives the moments of events.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The schema of the tables; made if it is not there.</summary>
    public string Schema { get; init; } = "fadu";

    /// <summary>Further tables of the program in the same schema; made if they are not there.</summary>
    public IReadOnlyList<SchemaPart> Parts { get; init; } = [];

    /// <summary>The most that the body of one event may have, in bytes.</summary>
    public int MaxBodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>
    /// How far the clock may be behind the last event of a stream, as between two nodes; the event then gets that one's moment.
    /// Further behind, nothing is appended.
    /// </summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often readers look for events that nobody told them of, as those of a Marten application.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);
}
