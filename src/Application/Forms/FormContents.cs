using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Revisions;
using Fadu.Application.Submissions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.FillIn;

namespace Fadu.Application.Forms;

/// <summary>Puts together what stands in a unit's workbook.</summary>
/// <param name="workplace">The moment.</param>
/// <param name="revisions">Published revisions.</param>
/// <param name="reader">What binds.</param>
/// <param name="books">Values of the round before.</param>
internal sealed class FormContents(Workplace workplace, RevisionCatalogue revisions, SubmissionReader reader, BookShelf books)
{
    /// <summary>The content as somebody may see it.</summary>
    public async Task<Result<FillInContent>> OfAsync(Sight sight, SeenSubmission seen, byte[] key, CancellationToken ct)
    {
        var (round, opening) = (seen.Round, seen.Round.Opening!);
        if (await revisions.FindAsync(opening.IndexSystem, round.Revision, ct) is not { Definition: var system })
            return RoundProblems.UnknownRevision(opening.IndexSystem, round.Revision);

        var now = workplace.Now;
        var account = sight.Viewer.Account ?? "";
        return new FillInContent
        {
            Stand = new()
            {
                SystemCode = system.System.Code,
                SystemName = system.System.Name,
                Revision = round.Revision,
                RoundCode = opening.Code,
                RoundName = opening.Name,
                AsOf = now,
                ExportedBy = sight.Register.Accounts.TryGetValue(account, out var known) && known.ShownName is { Length: > 0 } name ? name : account,
                ExportedAt = now,
            },
            System = system,
            UnitCode = seen.Unit,
            UnitName = sight.Register.Units.TryGetValue(seen.Unit, out var unit) && unit.Name is { Length: > 0 } called ? called : seen.Unit,
            Deadline = round.DeadlineOf(seen.Unit),
            Values = Present(system, item => item.From is ItemSource.Unit ? Reported(seen, item) : SubmissionValues.OfDraft(seen.State, item, round)),
            Previous = await PreviousAsync(seen, system, ct),
            Binding = (await reader.BindingAsync([seen], ct))[seen],
            Open = system.System.Items.Where(seen.IsOpen).Select(item => item.Code).ToHashSet(StringComparer.Ordinal),
            EvidenceFiles = system.System.Items.ToDictionary(item => item.Code, item => seen.EvidenceOf(item.Code).Count, StringComparer.Ordinal),
            Version = seen.Version,
            Key = key,
        };
    }

    private static ItemValue? Reported(SeenSubmission seen, Item item) => seen.IsOwn ? seen.DraftOf(item.Code) : seen.State.Item(item.Code).Submitted;

    private static Dictionary<string, ItemValue> Present(CheckedSystem system, Func<Item, ItemValue?> valueOf)
    {
        var values = new Dictionary<string, ItemValue>(StringComparer.Ordinal);
        foreach (var item in system.System.Items)
        {
            if (valueOf(item) is { } value)
                values[item.Code] = value;
        }

        return values;
    }

    private async Task<Dictionary<string, ItemValue>> PreviousAsync(SeenSubmission seen, CheckedSystem system, CancellationToken ct)
    {
        var values = new Dictionary<string, ItemValue>(StringComparer.Ordinal);
        if (seen.Round.Opening!.PreviousRound is null || await books.FindAsync(seen.Round.Opening.Code, ct) is not { } book
            || (await book.ReadAsync(Basis.Reported, null, ct)).Value is not { } reading)
        {
            return values;
        }

        var table = reading.Scores.Table;
        var row = table.Units.Index().Where(one => one.Item.Code == seen.Unit).Select(one => one.Index).DefaultIfEmpty(-1).First();
        foreach (var parameter in system.Parameters.Where(one => row >= 0 && one.Parameter.Kind is ParameterKind.Previous))
        {
            if (table.Columns.TryGetValue(parameter.Parameter, out var column) && column[row] is { IsMissing: false } value)
                values[parameter.Item!.Code] = Kept(value);
        }

        return values;
    }

    private static ItemValue Kept(Value value) => value.Type switch
    {
        FormulaType.Number => ItemValue.Of(value.Number),
        FormulaType.Boolean => ItemValue.Of(value.Boolean),
        FormulaType.Date => ItemValue.Of(value.Date),
        _ => ItemValue.Of(value.Text),
    };
}
