using Fadu.Indicators.Values;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Marking;

namespace Fadu.Workbooks.FillIn;

/// <summary>Brings errors back in the file that they were found in.</summary>
public static class FillInErrors
{
    /// <summary>Writes the file with its errors marked, so that the person goes on in it: handed in again, it is known as a correction.</summary>
    /// <param name="original">The file as it came; can seek.</param>
    /// <param name="result">Takes the marked file; stays open.</param>
    /// <param name="ticket">What the file says of itself.</param>
    /// <param name="faults">What is wrong.</param>
    /// <param name="confirmed">
    /// Values that somebody else changed since the file was handed out and that the person is told of, by item; null: it has none any more.
    /// Handed in again, what stands in the file is meant in spite of them.
    /// </param>
    /// <param name="key">What the hidden sheet is signed with.</param>
    /// <param name="faultCount">How many faults there are, those that are not told included; null: those that are told.</param>
    /// <returns>False where the file is too large for it (<see cref="MarkingLimit"/>), or so unlike others that nothing can be written into it; nothing is written then.</returns>
    public static bool Write(
        Stream original, Stream result, FillInTicket ticket, IReadOnlyList<SheetFault> faults, IReadOnlyDictionary<string, ItemValue?> confirmed, byte[] key, int? faultCount = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentNullException.ThrowIfNull(confirmed);
        var shown = ticket.Shown.Where(one => !confirmed.ContainsKey(one.Key))
            .Concat(confirmed.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Key, one.Value!.Value)))
            .ToDictionary(StringComparer.Ordinal);
        var corrected = ticket with { Corrections = ticket.Corrections + 1, Shown = shown };
        return ErrorMarks.Write(original, result, new(faults, faultCount ?? faults.Count), FillInPlan.Errors, (FillInPlan.Facts, corrected.ToFacts()), key);
    }
}
