namespace Fadu.EventStore.Tests;

/// <summary>
/// For tests that begin a transaction and leave it open, or that read up to the last event: on a server, any open transaction
/// holds back what readers are handed, so they run alone.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class WholeServer
{
    public const string Name = "whole server";
}
