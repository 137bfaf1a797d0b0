using System.Runtime.CompilerServices;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Books;
using Fadu.Application.Revisions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Application.Previews;

/// <summary>Shows coordinators what a revision, or a draft of one, would do to a round. Nothing of it is kept.</summary>
/// <param name="revisions">Published revisions.</param>
/// <param name="books">The values of each round.</param>
public sealed class PreviewDesk(RevisionCatalogue revisions, BookShelf books)
{
    // While a draft stays as it is it is looked at again and again, page by page.
    private readonly ConditionalWeakTable<IndexSystem, Checked> _drafts = [];

    /// <summary>A preview of the draft as it stands, or of a revision.</summary>
    /// <param name="sight">Who looks.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="revision">Number of the revision; null: the draft.</param>
    /// <param name="basis">口径.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>round.unknown</c>, also for whoever is no coordinator; <c>revision.unknown</c>, <c>draft.none</c>.</returns>
    public async Task<Result<PreviewView>> FindAsync(Sight sight, string round, int? revision, Basis basis, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        if (!sight.Viewer.Has(Role.Coordinator) || await books.FindAsync(round, ct) is not { } book)
            return RoundProblems.Unknown(round);

        var system = book.Round.Opening!.IndexSystem;
        if (revision is { } number)
        {
            return await revisions.FindAsync(system, number, ct) is { } published
                ? new PreviewView(number, [], 0, await OutcomeAsync(book, number, published.Plan, basis, ct))
                : RoundProblems.UnknownRevision(system, number);
        }

        var record = sight.Register.Systems.GetValueOrDefault(system);
        if (record?.Draft is not { } draft)
            return NoDraft(system);

        var standing = await revisions.FindAsync(system, book.Round.Revision, ct) ?? throw new InvalidOperationException($"Revision {book.Round.Revision} of {system} is not there.");
        var made = _drafts.GetValue(draft.Definition, definition => new(DraftCheck.Of(definition, standing.Plan)));
        var outcome = made.Plan is { } plan ? await OutcomeAsync(book, (record.Latest ?? 0) + 1, plan, basis, ct) : null;
        return new PreviewView(null, outcome is null ? made.Check.Findings : made.Warnings, made.Check.Examples, outcome);
    }

    private static Problem NoDraft(string system) => new(
        "draft.none",
        new(
            $"指标体系 {system} 没有草稿可预览；请先起草（也可以导入文件），或写明版本号",
            $"the index system {system} has no draft to preview; start one or import a file, or name a revision"),
        "revision");

    private static async Task<PreviewOutcome> OutcomeAsync(ScoreBook book, int number, ScoringPlan plan, Basis basis, CancellationToken ct)
    {
        var reading = await book.AdoptedAsync(basis, plan, ct);
        var (current, next) = (reading.Before.Scores.Plan.System.System, plan.System.System);
        var adopting = new AdoptRevision
        {
            Revision = number,
            Definition = next,
            Current = current,
            Unfit = await UnfitAsync(book, current, next, ct),
            HasValues = true,
            Preview = new("", []),
        };
        var preview = new RevisionPreview(reading.Before.Scores, reading.After);
        var token = new PreviewToken(basis, reading.Before.Position, preview.Hash);
        return new(preview, token.ToString(), basis, reading.Before.Revision, reading.Before.Position, adopting.Decide(book.Round).Problems);
    }

    // What fits items as they are fits them where type, range and options stay.
    private static async Task<IReadOnlyList<UnfitValue>> UnfitAsync(ScoreBook book, IndexSystem current, IndexSystem next, CancellationToken ct)
    {
        var before = current.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        Item[] others = [.. next.Items.Where(item => new ItemChange(item.Code, before.GetValueOrDefault(item.Code), item) is { Before: null } or { AdmitsOtherValues: true })];
        if (others is [])
            return [];

        var submissions = await book.SubmissionsAsync(ct);
        var looked = next with { Items = others };
        return [.. submissions.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one => UnfitValues.Of(one.Value, one.Key, looked))];
    }

    private sealed class Checked((DraftCheck Check, ScoringPlan? Plan) made)
    {
        public DraftCheck Check { get; } = made.Check;

        public ScoringPlan? Plan { get; } = made.Plan;

        // Where there is a plan only worked examples can have failed: new marks make each of a whole unit come out otherwise, and what that
        // means for the units is what a preview is for. They have to be mended before the draft is published, not before it is tried.
        public IReadOnlyList<SystemFinding> Warnings { get; } = [.. made.Check.Findings.Select(finding => finding with { Severity = FindingSeverity.Warning })];
    }
}
