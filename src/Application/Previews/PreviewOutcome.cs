using Fadu.EventStore.Events;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Previews;

/// <summary>What a revision would do to a round as it stands.</summary>
/// <param name="Preview">To every unit.</param>
/// <param name="Hash">Names it when the revision is adopted; good on any node, for as long as every unit's place, band and vetoes would come out so.</param>
/// <param name="Basis">口径.</param>
/// <param name="RevisionBefore">Number of the revision that the round stands on.</param>
/// <param name="Position">The last event that it knows of.</param>
/// <param name="Obstacles">What would stand in the way of its adoption, as things are; each says what to do.</param>
public sealed record PreviewOutcome(
    RevisionPreview Preview, string Hash, Basis Basis, int RevisionBefore, EventPosition Position, IReadOnlyList<Problem> Obstacles);
