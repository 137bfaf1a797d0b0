using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;

namespace Fadu.Indicators.Progress;

/// <summary>How far a round is: what was reported, submitted and verified by whom and when, and what is still to be done. Immutable; may be used by many threads.</summary>
/// <remarks>What binds, and what hangs on it, is judged by what each unit has reported so far, submitted or not, and by what was supplied.</remarks>
public sealed class RoundProgress
{
    private readonly IReadOnlyDictionary<string, Submission> _submissions;
    private readonly IReadOnlyDictionary<string, SubmissionTimes> _times;
    private readonly RoundScores _drafts;
    private readonly BindingTable _binding;
    private readonly int[] _rows;
    private readonly Dictionary<int, Lazy<OutstandingUnit?>> _outstanding;

    /// <param name="round">The round, opened.</param>
    /// <param name="reported">Its scores on the reported basis under the revision that it stands on.</param>
    /// <param name="submissions">By unit.</param>
    /// <param name="times">By unit.</param>
    public RoundProgress(
        Round round, RoundScores reported, IReadOnlyDictionary<string, Submission> submissions, IReadOnlyDictionary<string, SubmissionTimes> times)
    {
        ArgumentNullException.ThrowIfNull(reported);
        (Round, _submissions, _times, _drafts) = (round, submissions, times, DraftScores.Of(reported, submissions, round));
        _binding = new(_drafts);
        _rows = [.. Enumerable.Range(0, reported.Count).Where(row => !reported.Table.Units[row].Withdrawn)];
        var reader = new Lazy<OutstandingReader>(() => new(this));
        _outstanding = _rows.ToDictionary(row => row, row => new Lazy<OutstandingUnit?>(() => reader.Value.Read(row)));
    }

    /// <summary>The round.</summary>
    public Round Round { get; }

    /// <summary>The index system under the revision that it stands on.</summary>
    public IndexSystem System => _drafts.Plan.System.System;

    /// <summary>Every unit that takes part, by code in byte order.</summary>
    public IReadOnlyList<UnitProgress> Units() => [.. _rows.Select(UnitAt)];

    /// <summary>Every item, in file order.</summary>
    public IReadOnlyList<ItemProgress> Items() => [.. System.Items.Select(Of)];

    /// <summary>The units that still have to report or to submit, those with the nearest deadline first, then by code; none once results are publicised.</summary>
    /// <param name="now">The moment.</param>
    public IReadOnlyList<OutstandingUnit> Outstanding(DateTimeOffset now) => Outstanding(now, _ => true);

    /// <summary>The same of some units; only they are looked at, each once however often it is asked for.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="admits">Which, by code.</param>
    public IReadOnlyList<OutstandingUnit> Outstanding(DateTimeOffset now, Func<string, bool> admits)
    {
        ArgumentNullException.ThrowIfNull(admits);
        if (Round.Status is not RoundStatus.Open)
            return [];

        var found = _rows.Where(row => admits(CodeAt(row))).Select(row => _outstanding[row].Value).OfType<OutstandingUnit>();
        return [.. found.Select(unit => OutstandingReader.At(unit, now)).OrderBy(unit => unit.Deadline).ThenBy(unit => unit.Unit, StringComparer.Ordinal)];
    }

    /// <summary>What an evaluator still has to do, those who have waited longest first, then by code; none once the round is closed.</summary>
    /// <param name="account">The account.</param>
    public IReadOnlyList<EvaluatorTask> WorkOf(string account)
    {
        if (Round.Status is not RoundStatus.Open || Round.Evaluators.GetValueOrDefault(account) is not { } evaluator)
            return [];

        return
        [
            .. _rows.Where(row => evaluator.Evaluates(CodeAt(row))).Select(row => WorkAt(row, account)).OfType<EvaluatorTask>()
                .OrderBy(task => task.Since ?? DateTimeOffset.MaxValue).ThenBy(task => task.Unit, StringComparer.Ordinal),
        ];
    }

    /// <summary>The units with appeals that are not decided, also those withdrawn since, by code in byte order, and how many of each.</summary>
    public IReadOnlyList<(string Unit, int Appeals)> OpenAppeals() =>
        [.. _submissions.Select(one => (one.Key, one.Value.OpenAppeals)).Where(one => one.OpenAppeals > 0).OrderBy(one => one.Key, StringComparer.Ordinal)];

    internal RoundScores Drafts => _drafts;

    internal TableUnit At(int row) => _drafts.Table.Units[row];

    internal Submission SubmissionAt(int row) => _submissions.GetValueOrDefault(CodeAt(row), Submission.None);

    internal IReadOnlySet<string> BindingAt(int row) => _binding[row];

    /// <summary>Whether a value needs evidence, since it says something.</summary>
    internal static bool AsksEvidence(Item item, ItemState known) => item.Evidence is not null && known.Draft is { IsAffirmative: true };

    private string CodeAt(int row) => At(row).Code;

    private SubmissionTimes TimesAt(int row) => _times.GetValueOrDefault(CodeAt(row), SubmissionTimes.None);

    private bool IsVerified(Item item, ItemState known) => known.Verified is { } verified && Round.Counts(item.Code, verified.Revision);

    private UnitProgress UnitAt(int row)
    {
        var (unit, submission, times, binding) = (At(row), SubmissionAt(row), TimesAt(row), BindingAt(row));
        var (required, reported, asked, present, reviewable, verified) = (0, 0, 0, 0, 0, 0);
        foreach (var item in System.Items.Where(item => item.From is ItemSource.Unit && binding.Contains(item.Code)))
        {
            var known = submission.Item(item.Code);
            required += item.Required ? 1 : 0;
            reported += item.Required && known.Draft is not null ? 1 : 0;
            asked += AsksEvidence(item, known) ? 1 : 0;
            present += AsksEvidence(item, known) && known.Evidence is not [] ? 1 : 0;
            reviewable += known.Submitted is not null ? 1 : 0;
            verified += known.Submitted is not null && IsVerified(item, known) ? 1 : 0;
        }

        var deadline = Round.DeadlineOf(unit.Code);
        return new()
        {
            Unit = unit.Code,
            Name = unit.Name,
            Group = unit.Group,
            Status = submission.Status,
            Required = required,
            Reported = reported,
            EvidenceAsked = asked,
            EvidencePresent = present,
            Reviewable = reviewable,
            Verified = verified,
            Deadline = deadline,
            Extended = deadline > Round.Deadline,
            DaysEarly = times.FirstSubmitted is { } first ? CivilTime.DayOf(Round.Deadline).DayNumber - CivilTime.DayOf(first).DayNumber : null,
            Times = times,
        };
    }

    private ItemProgress Of(Item item)
    {
        var (binding, present, asked, attached, verified, onTime, late, returned) = (0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var row in _rows.Where(row => BindingAt(row).Contains(item.Code)))
        {
            var (known, times) = (SubmissionAt(row).Item(item.Code), TimesAt(row));
            binding++;
            present += IsPresent(item, row, known) ? 1 : 0;
            asked += AsksEvidence(item, known) ? 1 : 0;
            attached += AsksEvidence(item, known) && known.Evidence is not [] ? 1 : 0;
            verified += known.Submitted is not null && IsVerified(item, known) ? 1 : 0;
            returned += times.Returned.GetValueOrDefault(item.Code);
            if (times.Submitted.TryGetValue(item.Code, out var moment))
                _ = moment <= Round.Deadline ? onTime++ : late++;
        }

        return new()
        {
            Item = item,
            Binding = binding,
            Present = present,
            EvidenceAsked = asked,
            EvidencePresent = attached,
            Verified = verified,
            OnTime = onTime,
            Late = late,
            Returned = returned,
        };
    }

    private bool IsPresent(Item item, int row, ItemState known) => item.From is ItemSource.Evaluator
        ? known.Grades.Any(grade => Round.Counts(item.Code, grade.Revision))
        : SubmissionValues.OfDraft(SubmissionAt(row), item, Round) is not null;

    private EvaluatorTask? WorkAt(int row, string account)
    {
        var (submission, binding) = (SubmissionAt(row), BindingAt(row));
        if (submission.Status is SubmissionStatus.Accepted)
            return null;

        var submitted = submission.Status is SubmissionStatus.Submitted;
        var items = System.Items.Where(item => binding.Contains(item.Code)).ToArray();
        string[] verify = submitted
            ? [.. items.Where(item => item.From is ItemSource.Unit && submission.Item(item.Code) is { Submitted: not null } known && !IsVerified(item, known)).Select(item => item.Code)]
            : [];
        var grades = items.Where(item => item is { From: ItemSource.Evaluator, Required: true }).ToArray();
        string[] grade = [.. grades.Where(item => Awaits(row, submission, item, account)).Select(item => item.Code)];
        var done = submitted && verify is [] && !grades.Any(item => Round.Evaluators.Keys.Any(one => Awaits(row, submission, item, one)));
        return verify is [] && grade is [] && !done
            ? null
            : new(CodeAt(row), At(row).Name, verify, grade, done, submitted ? TimesAt(row).LastSubmitted : null);
    }

    // Where a panel grades an item, each of its members who evaluates the unit; else anybody who does, and one is enough.
    private bool Awaits(int row, Submission submission, Item item, string account)
    {
        if (Round.Evaluators.GetValueOrDefault(account)?.Evaluates(CodeAt(row)) is not true)
            return false;

        var given = submission.Item(item.Code).Grades.Where(grade => Round.Counts(item.Code, grade.Revision)).Select(grade => grade.Evaluator).ToArray();
        var panels = Round.Panels.Values.Where(panel => panel.Items.Contains(item.Code)).ToArray();
        return panels is [] ? given is [] : Array.Exists(panels, panel => panel.Evaluators.Contains(account)) && !given.Contains(account);
    }
}
