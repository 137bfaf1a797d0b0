using Fadu.EventStore.Schema;

namespace Fadu.Application.SigningIn;

/// <summary>The tables beside the events that hold what is secret of accounts.</summary>
public static class AccountTables
{
    /// <summary>Their steps; a store is opened with them.</summary>
    public static SchemaPart Part { get; } = new("accounts", typeof(AccountTables).Assembly, "Fadu.Application.SigningIn.Sql.");
}
