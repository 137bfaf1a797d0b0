namespace Fadu.Service.Tests;

/// <summary>Tests that share two nodes.</summary>
[CollectionDefinition(Name)]
public sealed class NodesCollection : ICollectionFixture<Nodes>
{
    public const string Name = "two nodes";
}
