namespace Fadu.Host.Tests.Client;

/// <summary>Tests that share two nodes.</summary>
[CollectionDefinition(Name)]
public sealed class NodesCollection : ICollectionFixture<Nodes>
{
    public const string Name = "two nodes";
}
