using Fadu.EventStore.Schema;

namespace Fadu.Application.Keys;

/// <summary>The table beside the events that holds what the service signs with.</summary>
public static class KeyTables
{
    /// <summary>Its steps; a store is opened with them.</summary>
    public static SchemaPart Part { get; } = new("keys", typeof(KeyTables).Assembly, "Fadu.Application.Keys.Sql.");
}
