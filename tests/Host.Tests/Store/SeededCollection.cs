namespace Fadu.Host.Tests.Store;

/// <summary>Tests that look at one made-up round.</summary>
[CollectionDefinition(Name)]
public sealed class SeededCollection : ICollectionFixture<SeededDatabase>
{
    public const string Name = "seeded";
}
