using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Marking;

namespace Fadu.Workbooks.Bulk;

/// <summary>Brings errors back in the file that they were found in.</summary>
public static class BulkErrors
{
    /// <summary>Writes the file with its errors marked, so that the person goes on in it: handed in again, it is known as a correction.</summary>
    /// <param name="original">The file as it came; can seek.</param>
    /// <param name="result">Takes the marked file; stays open.</param>
    /// <param name="ticket">What the file says of itself.</param>
    /// <param name="faults">What is wrong.</param>
    /// <param name="key">What the hidden sheet is signed with.</param>
    /// <param name="faultCount">How many faults there are, those that are not told included; null: those that are told.</param>
    /// <returns>False where the file is too large for it (<see cref="MarkingLimit"/>), or so unlike others that nothing can be written into it; nothing is written then.</returns>
    public static bool Write(Stream original, Stream result, BulkTicket ticket, IReadOnlyList<SheetFault> faults, byte[] key, int? faultCount = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(faults);
        return ErrorMarks.Write(original, result, new(faults, faultCount ?? faults.Count), BulkColumns.Errors, (BulkColumns.Facts, (ticket with { Corrections = ticket.Corrections + 1 }).ToFacts()), key);
    }
}
