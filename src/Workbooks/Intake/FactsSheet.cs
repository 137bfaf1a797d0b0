using Fadu.Kernel;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Intake;

/// <summary>The hidden sheet that says what a workbook is.</summary>
internal static class FactsSheet
{
    /// <summary>Writes it: names to the left, values to the right, the signature last.</summary>
    public static void Write(WorkbookWriter book, string name, SignedFacts facts, byte[] key)
    {
        var layout = new SheetLayout(name)
        {
            Columns = [new(20), new(60)],
            Visibility = SheetVisibility.VeryHidden,
            IsProtected = true,
        };
        using var sheet = book.AddSheet(layout);
        foreach (var (fact, value) in facts.Rows(key))
            sheet.Write(Cell.Code(fact), Cell.Code(value));
    }

    /// <summary>Reads it.</summary>
    /// <returns>The facts and the signature, which is not yet held against them; without a value and without problems where there is no such sheet.</returns>
    public static FactsReading Read(WorkbookReader book, string name, int most)
    {
        if (book.Find(name) is not { } sheet)
            return new(null, []);

        var facts = new List<KeyValuePair<string, string>>();
        foreach (var row in book.Rows(sheet))
        {
            if (row.Value is not { } read)
                return new(null, row.Problems);
            if (read[1].Text is SignedFacts.SignatureName)
                return new(new(new(facts), read[2].Text), []);
            if (facts.Count == most)
                break;
            if (!read.IsEmpty)
                facts.Add(new(read[1].Text, read[2].Text));
        }

        return new(null, []);
    }

    /// <summary>What reading it gave.</summary>
    /// <param name="Value">The facts with a signature; null where there are none.</param>
    /// <param name="Problems">Why the file can't be read; empty where it can.</param>
    internal sealed record FactsReading(FactsWithSignature? Value, IReadOnlyList<Problem> Problems);

    /// <summary>Facts with a signature that may not be theirs.</summary>
    /// <param name="Facts">The facts.</param>
    /// <param name="Signature">As it stands in the file.</param>
    internal sealed record FactsWithSignature(SignedFacts Facts, string Signature);
}
