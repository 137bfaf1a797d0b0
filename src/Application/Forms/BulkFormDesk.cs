using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Importing;
using Fadu.Application.Keys;
using Fadu.Application.Registers;
using Fadu.Application.Revisions;
using Fadu.Application.Rounds;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Marking;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Stands;

namespace Fadu.Application.Forms;

/// <summary>Workbooks of all units and items of a round (批量填报表): handed out and taken back.</summary>
/// <param name="workplace">The events and the moment.</param>
/// <param name="revisions">Published revisions.</param>
/// <param name="rounds">Rounds.</param>
/// <param name="books">Values of the round.</param>
/// <param name="register">Names of the units.</param>
/// <param name="keys">What workbooks are signed with.</param>
public sealed class BulkFormDesk(Workplace workplace, RevisionCatalogue revisions, RoundDesk rounds, BookShelf books, Register register, SigningKeys keys)
{
    private readonly ValueImporter _values = new(workplace, revisions, rounds, books);

    /// <summary>How much such a workbook may ask: 200,000 units.</summary>
    public static ReadLimits Limits { get; } = new() { MostFileBytes = 256L * 1024 * 1024, MostUnpackedBytes = 4096L * 1024 * 1024, MostTime = TimeSpan.FromMinutes(10) };

    /// <summary>What stands in the workbook of a round: for what units report, the units that the person reports for; for registers, surveys and attributes, all, to coordinators.</summary>
    /// <param name="sight">Who wants it.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="channel">Whose values it takes.</param>
    /// <param name="withValues">Whether what is known already stands in it, with the version that it is of.</param>
    /// <param name="group">Only units of this group; null: all.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>For <see cref="BulkWorkbook.Write"/>; or <c>round.unknown</c>, <c>access.denied</c>.</returns>
    public async Task<Result<BulkContent>> ContentAsync(Sight sight, string round, BulkChannel channel, bool withValues, string? group, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        if (!sight.Register.Rounds.TryGetValue(round, out var state) || !sight.SeesRound(state) || state.Opening is not { } opening)
            return RoundProblems.Unknown(round);
        if (channel is not BulkChannel.Reported && sight.ActAsCoordinator(CommandNotes.None) is { Succeeded: false } denied)
            return denied.Problems.ToArray();
        if (await revisions.FindAsync(opening.IndexSystem, state.Revision, ct) is not { Definition: var system })
            return RoundProblems.UnknownRevision(opening.IndexSystem, state.Revision);

        var known = withValues && channel is not BulkChannel.Attributes && await books.FindAsync(round, ct) is { } book ? await book.VersionedSubmissionsAsync(ct) : null;
        // Found once; the rows themselves are made one by one, as they are written.
        (string Code, string? Group)[] units =
        [
            .. state.Units.Where(unit => !unit.Value.Withdrawn && (group is null || unit.Value.Group == group) && (channel is not BulkChannel.Reported || sight.Reports(unit.Key)))
                .Select(unit => (unit.Key, unit.Value.Group)).OrderBy(unit => unit.Key, StringComparer.Ordinal),
        ];
        var account = sight.Viewer.Account ?? "";
        return new BulkContent
        {
            Stand = StandOf(system, state, sight.Register, account) with { Position = (known?.Position ?? sight.Register.Position).Sequence },
            System = system,
            Channel = channel,
            Units = units.Select(unit => UnitOf(unit.Code, unit.Group)),
            Key = await keys.OfAsync(FormDesk.Purpose, ct),
        };

        BulkUnit UnitOf(string code, string? group)
        {
            var unit = sight.Register.Units.GetValueOrDefault(code);
            var row = new BulkUnit(code, unit?.Name ?? code, group);
            if (withValues && channel is BulkChannel.Attributes)
                return row with { Values = unit?.Attributes.ToDictionary(one => one.Key, one => one.Value.Value, StringComparer.Ordinal) ?? [] };
            if (known is null)
                return row;
            var (submission, version) = known.Of.GetValueOrDefault(code, (Submission.None, 0));
            return row with { Version = version, Values = SubmissionValues.OfDraft(submission, system.System, state) };
        }
    }

    /// <summary>Takes the workbook of a round back: what units report, row by row as one of their reporters; registers, surveys and attributes as a coordinator.</summary>
    /// <param name="sight">Who hands it in.</param>
    /// <param name="file">The file; can seek, and stays open as long as the outcome is used.</param>
    /// <param name="round">The round that it has to be for; null: whichever it is of.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="source">Where supplied values come from.</param>
    /// <param name="notes">What is said along with it; its key and version are of no account, since repeating it changes nothing.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>As <see cref="TakeAsync"/>; a round that is not seen is <c>round.unknown</c>.</returns>
    public Task<Result<FormImport>> ImportAsync(Sight sight, Stream file, string? round, ImportMode mode, string source, CommandNotes notes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        return TakeAsync(file, round, mode, source, Act, ct);

        Result<Caller> Act(BulkTicket ticket, string? unit)
        {
            if (!sight.Register.Rounds.TryGetValue(ticket.Round, out var state) || !sight.SeesRound(state))
                return RoundProblems.Unknown(ticket.Round);
            return ticket.Channel is not BulkChannel.Reported ? sight.ActAsCoordinator(notes)
                : unit is null ? new Caller { Account = sight.Viewer.Account ?? "", Role = "reporter", Reason = notes.Reason, CorrelationId = notes.CorrelationId }
                : sight.ActAsReporter(unit, notes);
        }
    }

    /// <summary>Takes the workbook of a round back.</summary>
    /// <param name="file">As of <see cref="ImportAsync"/>.</param>
    /// <param name="round">The round that it has to be for; null: whichever it is of.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="source">Where supplied values come from.</param>
    /// <param name="act">Who acts, given what the file says of itself: for all of it (null), and for each unit.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>What came of it; or, and nothing is taken then: <c>workbook.*</c>, <c>bulk.*</c> of <see cref="BulkFile"/>.</returns>
    public async Task<Result<FormImport>> TakeAsync(Stream file, string? round, ImportMode mode, string source, Func<BulkTicket, string?, Result<Caller>> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(act);
        var key = await keys.OfAsync(FormDesk.Purpose, ct);
        var opened = BulkFile.Open(file, Limits, key);
        if (opened.Value is not { } form)
            return opened.Problems.ToArray();
        var acting = act(form.Ticket, null);
        if (acting.Value is not { } caller)
            return acting.Problems.ToArray();
        if (await rounds.LookAtAsync(form.Ticket.Round, ct) is not { State: { Opening: { } opening } state }
            || await revisions.FindAsync(opening.IndexSystem, state.Revision, ct) is not { } standing)
        {
            return RoundProblems.Unknown(form.Ticket.Round);
        }

        var read = form.Read(standing.Definition, round ?? opening.Code, state.Revision);
        if (read.Value is not { } reading)
            return read.Problems.ToArray();

        var (allowed, denied) = Allowed(reading.Rows, unit => act(form.Ticket, unit));
        var known = await register.ReadAsync(ct);
        var named = await new RowNames(workplace.Store, known.Units).SortAsync(allowed, form.Ticket.Moment, denied, ct);
        var merge = new BulkMerge(workplace.Store, form.Ticket, state, caller.Account);
        var settled = named;
        if (named.Exists(row => row.Version is not null))
        {
            var book = await books.FindCurrentAsync(opening.Code, ct);
            if (book.Value is not { } standingValues)
                return book.Problems.ToArray();
            settled = await merge.SettleAsync(named, await standingValues.VersionedSubmissionsAsync(ct), ct);
        }

        BulkRow[][] units = [.. settled.Where(row => row.Values is not []).GroupBy(row => row.Unit, StringComparer.Ordinal).Select(rows => rows.ToArray())];
        denied.AddRange(merge.Faults);
        var applied = mode is ImportMode.AllOrNothing && (reading.FaultCount > 0 || denied is not []) ? ImportMode.DryRun : mode;
        // As a whole it is nobody's command with a key of its own: repeating it changes nothing.
        var report = await RunAsync(form.Ticket, units, applied, source, caller with { Key = null, ExpectedVersion = null, CausationId = FormTrace.IdOf(form.Ticket) }, ct);
        if (report.Value is not { } done)
            return report.Problems.ToArray();
        var refused = merge.Faults.Count + done.Faults.Select(fault => fault.Row).Distinct().Sum(row => units[row].Sum(one => one.Values.Count));
        var unchanged = named.Sum(row => row.Values.Count) - refused - (int)done.Changes;
        var content = new BulkContent { Stand = StandOf(standing.Definition, state, known, caller.Account), System = standing.Definition, Channel = form.Ticket.Channel, Units = [], Key = key };
        return Outcome(file, reading with { Notices = [.. reading.Notices, .. merge.Notices.Take(BulkReading.MostTold)] }, units, denied, done, unchanged, content);
    }

    private WorkbookStand StandOf(CheckedSystem system, Round round, RegisterState known, string account) => new()
    {
        SystemCode = system.System.Code,
        SystemName = system.System.Name,
        Revision = round.Revision,
        RoundCode = round.Opening!.Code,
        RoundName = round.Opening.Name,
        AsOf = workplace.Now,
        ExportedBy = known.Accounts.TryGetValue(account, out var who) && who.ShownName is { Length: > 0 } name ? name : account,
        ExportedAt = workplace.Now,
    };

    private static (List<BulkRow> Rows, List<SheetFault> Denied) Allowed(IReadOnlyList<BulkRow> rows, Func<string, Result<Caller>> act)
    {
        var (allowed, denied) = (new List<BulkRow>(rows.Count), new List<SheetFault>());
        foreach (var row in rows)
        {
            if (act(row.Unit) is { Succeeded: false } refused)
                denied.AddRange(refused.Problems.Select(problem => new SheetFault(row.Sheet, row.Place, problem.Code, problem.Message, null) { Unit = row.ShownName }));
            else
                allowed.Add(row);
        }

        return (allowed, denied);
    }

    private async Task<Result<ImportReport>> RunAsync(BulkTicket ticket, BulkRow[][] units, ImportMode mode, string source, Caller caller, CancellationToken ct)
    {
        if (ticket.Channel is not BulkChannel.Attributes)
        {
            var import = new ValueImport
            {
                Round = ticket.Round,
                As = ticket.Channel is BulkChannel.Reported ? ValueChannel.Reported : ValueChannel.Supplied,
                Caller = caller,
                Source = source,
                Mode = mode,
            };
            return await _values.RunAsync(import, [.. units.Select(rows => new ValueRow(rows[0].Unit, ValuesOf(rows)) { ExpectedVersion = rows.Select(row => row.Version).Max() })], new Progress<long>(), ct);
        }

        return await new UnitImporter(workplace.Store).RunAsync(
            [.. units.Select(rows => new UnitRow(rows[0].Unit, null, null, null, null, ValuesOf(rows)))], mode, caller, new Progress<long>(), ct);
    }

    private static FormImport Outcome(Stream file, BulkReading reading, BulkRow[][] units, List<SheetFault> denied, ImportReport done, int unchanged, BulkContent content)
    {
        SheetFault[] all = [.. reading.Faults, .. denied, .. done.Faults.Select(fault => At(units[fault.Row], fault))];
        SheetFault[] faults = [.. all.OrderBy(fault => fault.Sheet, StringComparer.Ordinal).ThenBy(fault => fault.Place).Take(BulkReading.MostTold)];
        var count = reading.FaultCount + denied.Count + done.Faults.Count;
        var unmarked = faults is [] ? null : MarkingLimit.Refusal(file);
        // Of a unit of which nothing was taken, all rows.
        HashSet<(string, int)> wrong = [.. reading.WrongRows, .. denied.Select(fault => (fault.Sheet, fault.Place.Row)), .. done.Faults.SelectMany(fault => units[fault.Row]).Select(row => (row.Sheet, row.Place.Row))];
        return new()
        {
            Round = reading.Ticket.Round,
            Unit = null,
            Values = reading.Rows.Sum(row => row.Values.Count),
            Changed = (int)done.Changes,
            Unchanged = unchanged,
            Applied = done.Applied,
            Events = done.Events,
            Faults = faults,
            FaultCount = count,
            Notices = reading.Notices,
            Conflict = done.Conflict,
            Unmarked = unmarked,
            Marked = faults is [] || unmarked is not null ? null : output => BulkErrors.Write(file, output, reading.Ticket, faults, content.Key, count),
            WrongRows = !done.Applied || wrong.Count == 0 || unmarked is not null ? null : output => Workbooks.Bulk.WrongRows.Write(file, output, content, reading.Ticket, wrong, faults, count),
        };
    }

    // At the cell that it is about; what is about all of them, in the first.
    private static SheetFault At(BulkRow[] rows, ImportFault fault)
    {
        var row = Array.Find(rows, one => one.Values.Any(value => value.Item.Code == fault.Field)) ?? rows[0];
        var item = row.Values.Select(value => value.Item).FirstOrDefault(item => item.Code == fault.Field);
        return new(row.Sheet, row.PlaceOf(fault.Field), fault.Problem.Code, fault.Problem.Message, fault.Problem is VersionConflictProblem ? FormRefusals.Again : null) { Item = item?.Code, ItemName = item?.Name, Unit = row.ShownName };
    }

    private static (string Item, ItemValue Value)[] ValuesOf(BulkRow[] rows) => [.. rows.SelectMany(row => row.Values).Select(value => (value.Item.Code, value.Value))];
}
