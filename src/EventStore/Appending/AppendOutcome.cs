namespace Fadu.EventStore.Appending;

/// <summary>What came of an append: <see cref="Appended"/> or <see cref="Conflicted"/>.</summary>
public abstract record AppendOutcome
{
    private protected AppendOutcome()
    {
    }
}
