using Fadu.EventStore.Events;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Previews;

/// <summary>
/// What a preview is named by when its revision is adopted: the place of the events that it stood on, the basis, and the check value of
/// what it promised. It can be told on any node, and after any restart, what was seen.
/// </summary>
/// <param name="Basis">口径.</param>
/// <param name="Position">The last event that the preview knew of.</param>
/// <param name="Outcome">Check value of what becomes of every unit.</param>
internal sealed record PreviewToken(Basis Basis, EventPosition Position, string Outcome)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is something else.</summary>
    public static PreviewToken? Read(string text) =>
        text.Split('.') is [var name, var place, { Length: > 0 } outcome] && EventPosition.TryParse(place, out var position)
        && Array.Find(Enum.GetValues<Basis>(), basis => NameOf(basis) == name) is var found && NameOf(found) == name
            ? new(found, position, outcome)
            : null;

    /// <summary>The three of them with dots between.</summary>
    public override string ToString() => $"{NameOf(Basis)}.{Position}.{Outcome}";

    private static string NameOf(Basis basis) => basis switch
    {
        Basis.Reported => "reported",
        Basis.Verified => "verified",
        _ => "final",
    };
}
