namespace Fadu.EventStore.CatchUp;

/// <summary>What a reader was handed, against what stands in the store.</summary>
/// <param name="Name">Name of the reader.</param>
/// <param name="Handed">What it was handed.</param>
/// <param name="Stored">What stands in the store between the same two places, of the types that it asks for.</param>
/// <param name="Behind">How many events stand behind that place, which it has still to be handed.</param>
public sealed record ReaderCheck(string Name, EventTally Handed, EventTally Stored, long Behind)
{
    /// <summary>Whether it was handed every event from where it began up to its place, and nothing that is not there.</summary>
    public bool IsComplete => Handed == Stored;
}
