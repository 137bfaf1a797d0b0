using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Marking;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tests.Doors;

/// <summary>What the service does with a file that is handed in: opens it as a form, reads its values, writes errors into it and takes the marked file again.</summary>
/// <param name="system">The revision that the forms are of.</param>
/// <param name="round">Code of their round.</param>
/// <param name="revision">Number of the revision.</param>
/// <param name="key">What they are signed with.</param>
internal sealed class FormDoors(CheckedSystem system, string round, int revision, byte[] key)
{
    /// <summary>Outcome of a file whose values were taken and into which errors were written.</summary>
    public const string Marked = "marked";

    /// <summary>Outcome of a file whose values were taken, but into which nothing can be written.</summary>
    public const string Unmarked = "unmarked";

    private static readonly ReadLimits Limits = new() { MostFileBytes = 16L * 1024 * 1024, MostUnpackedBytes = 256L * 1024 * 1024 };

    /// <summary>Hands a file in as a unit's form, and as all units' table where it is none.</summary>
    /// <returns>The code of the refusal, <see cref="Marked"/> or <see cref="Unmarked"/>.</returns>
    /// <exception cref="InvalidOperationException">A value was taken that its item does not admit, or the marked file reads otherwise than what was handed in.</exception>
    public string HandIn(byte[] file) => HandIn(file, out _);

    /// <summary>A form without fault as it comes back with errors marked.</summary>
    public byte[] Mark(byte[] form) => HandIn(form, out var marked) is Marked ? marked! : throw new InvalidOperationException("The form can't be marked.");

    private string HandIn(byte[] file, out byte[]? marked)
    {
        marked = null;
        Func<byte[], Result<Form>> read = ReadFillIn;
        var first = read(file);
        if (first.Problems is [{ Code: "fill_in.foreign" }])
            first = (read = ReadBulk)(file);
        if (first.Value is not { } form)
            return Refused(first.Problems);
        if (MarkingLimit.Refusal(new MemoryStream(file)) is not null)
            return Unmarked;

        // What another person did meanwhile is told at cells without a fault as well.
        SheetFault[] told = [.. form.Faults, .. form.Cells.Take(1).Select(cell => new SheetFault(cell.Sheet, cell.Place, "conflict.value", new("别人改过", "somebody else changed it"), null))];
        using var output = new MemoryStream();
        if (!form.Mark(output, told))
            return Unmarked;
        var second = read(marked = output.ToArray());
        var again = second.Value ?? throw new InvalidOperationException($"The marked file is refused: {second.Problems[0]}");
        if (again.Corrections != form.Corrections + 1 || !again.Shown.SequenceEqual(form.Shown))
            throw new InvalidOperationException($"The marked file reads otherwise:\n{string.Join('\n', form.Shown.Except(again.Shown))}\n-- is now --\n{string.Join('\n', again.Shown.Except(form.Shown))}");
        return Marked;
    }

    private static string Refused(IReadOnlyList<Problem> problems) =>
        problems is [{ Message: { Chinese.Length: > 0, English.Length: > 0 } } first, ..] ? first.Code : throw new InvalidOperationException("A refusal says nothing.");

    private Result<Form> ReadFillIn(byte[] file)
    {
        var opened = FillInFile.Open(new MemoryStream(file), Limits, key);
        if (opened.Value is not { } form)
            return opened.Problems.ToArray();
        var read = form.Read(system, new(round, revision, null));
        if (read.Value is not { } reading)
            return read.Problems.ToArray();
        return new Form(
            reading.Ticket.Corrections,
            reading.Faults,
            [.. reading.Values.Select(value => Checked(value.Item, value.Value, value.Sheet, value.Place))],
            (output, faults) => FillInErrors.Write(new MemoryStream(file), output, reading.Ticket, faults, new Dictionary<string, ItemValue?>(), key));
    }

    private Result<Form> ReadBulk(byte[] file)
    {
        var opened = BulkFile.Open(new MemoryStream(file), Limits, key);
        if (opened.Value is not { } form)
            return opened.Problems.ToArray();
        var read = form.Read(system, round, revision);
        if (read.Value is not { } reading)
            return read.Problems.ToArray();
        return new Form(
            reading.Ticket.Corrections,
            reading.Faults,
            [.. reading.Rows.SelectMany(row => row.Values.Select(value => Checked(value.Item, value.Value, row.Sheet, row.PlaceOf(value.Item.Code)) with { Unit = row.Unit }))],
            (output, faults) => BulkErrors.Write(new MemoryStream(file), output, reading.Ticket, faults, key));
    }

    private static TakenCell Checked(Item item, ItemValue? value, string sheet, CellPlace place)
    {
        var seen = ItemValueReader.ToValue(item, value);
        return seen.Succeeded ? new(sheet, place, item.Code, value) : throw new InvalidOperationException($"{value} was taken for {item.Code} from {sheet}!{place}.");
    }

    /// <summary>A cell whose value was taken.</summary>
    private sealed record TakenCell(string Sheet, CellPlace Place, string Item, ItemValue? Value)
    {
        public string? Unit { get; init; }
    }

    /// <summary>A form of either kind that was read.</summary>
    private sealed record Form(int Corrections, IReadOnlyList<SheetFault> Faults, IReadOnlyList<TakenCell> Cells, Func<Stream, IReadOnlyList<SheetFault>, bool> Mark)
    {
        /// <summary>Values and faults, cell by cell.</summary>
        public IEnumerable<string> Shown => [.. Cells.Select(cell => $"{cell}"), .. Faults.Select(fault => $"{fault.Where} {fault.Code} {fault.Message.Chinese}")];
    }
}
