using Fadu.EventStore.Events;

namespace Fadu.Application.Rebuilding;

/// <summary>A score book that was built anew.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Revision">The revision that it stands on.</param>
/// <param name="Units">Units that take part.</param>
/// <param name="Events">Events that it is made of.</param>
/// <param name="Differing">Units, over all bases, whose score, rank, band or score of an indicator came out differently in the two ways; anything but 0 is an error of the program.</param>
/// <param name="Position">The last place that it knows of.</param>
public sealed record RebuiltBook(string Round, int Revision, int Units, long Events, int Differing, EventPosition Position);
