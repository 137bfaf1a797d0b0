using System.Globalization;

namespace Fadu.EventStore.Events;

/// <summary>The place of an event in the order in which readers are handed events.</summary>
/// <param name="Epoch">Which cluster wrote it, 1, 2, 3 …; transaction ids start anew in each.</param>
/// <param name="Transaction">Id of the transaction that wrote it.</param>
/// <param name="Sequence">Number in the store; unique, with gaps.</param>
public readonly record struct EventPosition(short Epoch, ulong Transaction, long Sequence) : IComparable<EventPosition>
{
    /// <summary>Before the first event.</summary>
    public static EventPosition Start => default;

    /// <summary>
    /// Behind every event: reading up to it gives everything that is committed, also what a reader would still be made to wait for.
    /// For decisions; never the place of a reader.
    /// </summary>
    public static EventPosition End => new(short.MaxValue, ulong.MaxValue, long.MaxValue);

    /// <inheritdoc />
    public int CompareTo(EventPosition other) =>
        (Epoch, Transaction, Sequence).CompareTo((other.Epoch, other.Transaction, other.Sequence));

    /// <summary>Whether one comes before another.</summary>
    public static bool operator <(EventPosition left, EventPosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes after another.</summary>
    public static bool operator >(EventPosition left, EventPosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is another or comes before it.</summary>
    public static bool operator <=(EventPosition left, EventPosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is another or comes after it.</summary>
    public static bool operator >=(EventPosition left, EventPosition right) => left.CompareTo(right) >= 0;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out EventPosition position)
    {
        position = default;
        if (text?.Split(':') is not [var epoch, var transaction, var sequence]
            || !short.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var e)
            || !ulong.TryParse(transaction, NumberStyles.None, CultureInfo.InvariantCulture, out var t)
            || !long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var s))
        {
            return false;
        }

        position = new(e, t, s);
        return true;
    }

    /// <summary>Epoch, transaction and number with colons: <c>1:8412:90</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch}:{Transaction}:{Sequence}");
}
