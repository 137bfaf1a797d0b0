using Fadu.EventStore.Events;

namespace Fadu.EventStore.Verification;

/// <summary>A finding with its place in the order of the store; events that are missing stand where the one before them does.</summary>
internal readonly record struct PlacedFinding(VerifyFinding Finding, EventPosition Place)
{
    public static Comparer<PlacedFinding> InOrder { get; } = Comparer<PlacedFinding>.Create(static (a, b) =>
        a.Place.CompareTo(b.Place) is not 0 and var places ? places
        : string.CompareOrdinal(a.Finding.Stream, b.Finding.Stream) is not 0 and var streams ? streams
        : Nullable.Compare(a.Finding.Version, b.Finding.Version));
}
