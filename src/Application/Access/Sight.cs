using System.Collections.Immutable;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Registers;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Access;

/// <summary>
/// What somebody may see and for whom he or she may act: every rule of rows in one place. Pure. Whoever was given several roles has what
/// any of them gives; a stranger sees nothing of all this, but what was publicised.
/// </summary>
/// <param name="viewer">Who looks or acts.</param>
/// <param name="register">As of when; the scope of a reporter follows the tree of units as it stands there.</param>
public sealed class Sight(Viewer viewer, RegisterState register)
{
    /// <summary>Who looks or acts.</summary>
    public Viewer Viewer { get; } = viewer;

    /// <summary>As of when.</summary>
    public RegisterState Register { get; } = register;

    // The units that each grant of a reporter is for.
    private IReadOnlySet<string>[] Own => field ??=
    [
        .. Viewer.Grants.Where(grant => grant is { Role: Role.Reporter, Unit: not null })
            .Select(grant => grant.Below ? Register.Within(grant.Unit!) : Register.Units.ContainsKey(grant.Unit!) ? ImmutableHashSet.Create(StringComparer.Ordinal, grant.Unit!) : []),
    ];

    // Beyond so many grants of one person, all its units are put together once.
    private const int FewGrants = 4;

    private HashSet<string> Reported => field ??= Own.SelectMany(own => own).ToHashSet(StringComparer.Ordinal);

    private bool IsCoordinator => Viewer.Has(Role.Coordinator);

    private bool IsOffice => IsCoordinator || Viewer.Has(Role.Administrator);

    /// <summary>
    /// Whether a unit is seen, with its attributes: by coordinators and administrators; by reporters, their own; by evaluators, those that
    /// they are to evaluate in some round. Names that stand in a ranking are seen by whoever sees the ranking.
    /// </summary>
    public bool SeesUnit(string code) => IsOffice || Reports(code) || Register.Rounds.Values.Any(round => Evaluates(round, code));

    /// <summary>The units that are seen, in the order of codes by their characters.</summary>
    /// <param name="filter">Which of them; null: all.</param>
    public IEnumerable<Unit> FindUnits(UnitFilter? filter)
    {
        if (IsOffice)
            return Register.Search(filter);

        // Asked for all at once: unit by unit, a reporter of a province would wait for each to be looked for above.
        var reported = Viewer.Grants.Where(grant => grant is { Role: Role.Reporter, Unit: not null }).ToArray();
        UnitFilter[] seen =
        [
            new() { Code = new() { In = [.. reported.Select(grant => grant.Unit!), .. Evaluated()] } },
            .. reported.Where(grant => grant.Below).Select(grant => new UnitFilter { Within = grant.Unit }),
        ];
        return Register.Search(new() { Or = seen, And = filter is null ? null : [filter] });
    }

    /// <summary>Whether the person to be reached in a unit is seen, who is personal data: by coordinators, administrators, and its reporters.</summary>
    public bool SeesContact(string code) => IsOffice || Reports(code);

    /// <summary>Whether an account is seen, without its secrets, which nobody sees: by its owner, coordinators and administrators.</summary>
    public bool SeesAccount(string name) => IsOffice || (Viewer.Account is { } own && own == name);

    /// <summary>Whether a round is seen: by coordinators; by evaluators whom it names; by reporters of a unit that takes or took part.</summary>
    public bool SeesRound(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return IsCoordinator || EvaluatorIn(round) is not null || ReportsAny(round, _ => true);
    }

    /// <summary>
    /// Whether a unit's submission is seen, and with it its values, evidence and explained scores: by coordinators; by evaluators who are
    /// to evaluate the unit; by its reporters, also after it was withdrawn. Never where the unit took no part.
    /// </summary>
    public bool SeesSubmission(Round round, string unit)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Units.ContainsKey(unit) && (IsCoordinator || Evaluates(round, unit) || Reports(unit));
    }

    /// <summary>
    /// Whether what a unit reported or attached is seen, by whoever sees its submission: a draft is the unit's alone until it submits.
    /// </summary>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="version">Version of that event in the submission's stream.</param>
    /// <param name="submitted">Version of the last event by which the unit submitted; 0: it never did.</param>
    public bool SeesReported(string unit, long version, long submitted) => version < submitted || Reports(unit);

    /// <summary>
    /// Whether a unit's marks by indicator are seen, without the values that they come from: by whoever sees its submission, and by the
    /// round's evaluators.
    /// </summary>
    public bool SeesMarks(Round round, string unit)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Units.ContainsKey(unit) && (SeesAllMarks(round) || Reports(unit));
    }

    /// <summary>
    /// The only units whose marks can be seen, for whoever looks at very many and has not to ask <see cref="SeesMarks"/> of each; null: any.
    /// </summary>
    public IReadOnlySet<string>? UnitsWithMarks(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return SeesAllMarks(round) ? null : Own switch
        {
            [] => ImmutableHashSet<string>.Empty,
            [var only] => only,
            _ => Reported,
        };
    }

    /// <summary>
    /// Whether the live ranking of a group is seen, with names, totals, ranks and bands: by coordinators and the round's evaluators; by the
    /// reporters of a unit that stands in it, where the round shows units their peers.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="group">Name of the group; null: the units without one.</param>
    public bool SeesRanking(Round round, string? group)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (IsCoordinator || EvaluatorIn(round) is not null)
            return true;
        // One's own units first: they are few, and to count a group every unit of the round is looked at.
        var key = KeyOf(group);
        return ReportsAny(round, part => !part.Withdrawn && KeyOf(part.Group) == key) && round.ShowsPeers(group);
    }

    /// <summary>Whether the live figures of a group's marks are seen, as its mean: by whoever sees its ranking.</summary>
    /// <param name="round">The round.</param>
    /// <param name="group">Name of the group; null: the units without one.</param>
    public bool SeesGroupFigures(Round round, string? group) => SeesRanking(round, group);

    /// <summary>
    /// Whether figures of a group's values are seen, as the most that any unit of it reported: by coordinators; by whoever may see the
    /// submissions of all that stand in it; by the round's evaluators and the reporters of a unit in it, where the round shows units their
    /// peers. An evaluator knows everybody's marks, but the values of the assigned units alone, and the figures would tell those of others.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="group">Name of the group; null: the units without one.</param>
    public bool SeesGroupValues(Round round, string? group)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (IsCoordinator)
            return true;
        if (!SeesRanking(round, group))
            return false;
        var key = KeyOf(group);
        return round.ShowsPeers(group) || round.Units.All(one => one.Value.Withdrawn || KeyOf(one.Value.Group) != key || SeesSubmission(round, one.Key));
    }

    /// <summary>Whether the person reports for a unit: it is the one that the role was granted for, or stands below where it was granted so.</summary>
    public bool Reports(string unit) => Own.Length > FewGrants ? Reported.Contains(unit) : Own.Any(own => own.Contains(unit));

    /// <summary>
    /// Whether the person is to evaluate a unit in a round: it names the account, the unit takes or took part, and is not the person's own
    /// (回避): neither by what the round says of the evaluator, nor because the person reports for it.
    /// </summary>
    public bool Evaluates(Round round, string unit)
    {
        ArgumentNullException.ThrowIfNull(round);
        return EvaluatorIn(round) is { } evaluator && round.Units.ContainsKey(unit) && evaluator.Evaluates(unit) && !Reports(unit);
    }

    /// <summary>Acts as a reporter of a unit.</summary>
    /// <returns>Or <c>access.denied</c>.</returns>
    public Result<Caller> ActAsReporter(string unit, CommandNotes notes) => Reports(unit)
        ? CallerOf("reporter", unit, notes)
        : Denied("这项操作只限本单位的填报员", "only a reporter of the unit may do this");

    /// <summary>Acts as an evaluator of a unit in a round.</summary>
    /// <returns>Or <c>access.denied</c>.</returns>
    public Result<Caller> ActAsEvaluator(Round round, string unit, CommandNotes notes)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (Evaluates(round, unit))
            return CallerOf("evaluator", null, notes);
        return EvaluatorIn(round) is { } evaluator && (evaluator.BelongsTo.Contains(unit) || Reports(unit))
            ? Denied("按回避规定，评估员不能评估自己所属的单位；请由本轮的其他评估员办理", "no evaluator evaluates a unit that he or she belongs to; another evaluator of the round may")
            : Denied("这项操作只限本轮评估中负责该单位的评估员", "only an evaluator whom the round assigns this unit may do this");
    }

    /// <summary>Acts as a coordinator.</summary>
    /// <returns>Or <c>access.denied</c>.</returns>
    public Result<Caller> ActAsCoordinator(CommandNotes notes) =>
        IsCoordinator ? CallerOf("coordinator", null, notes) : Denied("这项操作只限协调员", "only a coordinator may do this");

    /// <summary>Acts as an administrator.</summary>
    /// <returns>Or <c>access.denied</c>.</returns>
    public Result<Caller> ActAsAdministrator(CommandNotes notes) =>
        Viewer.Has(Role.Administrator) ? CallerOf("administrator", null, notes) : Denied("这项操作只限管理员", "only an administrator may do this");

    /// <summary>Acts as a coordinator, or as an administrator where the account is none: for what both may do.</summary>
    /// <returns>Or <c>access.denied</c>.</returns>
    public Result<Caller> ActAsOffice(CommandNotes notes) => IsCoordinator ? ActAsCoordinator(notes)
        : IsOffice ? ActAsAdministrator(notes)
        : Denied("这项操作只限协调员和管理员", "only a coordinator or an administrator may do this");

    private bool SeesAllMarks(Round round) => IsCoordinator || EvaluatorIn(round) is not null;

    private IEnumerable<string> Evaluated() => Register.Rounds.Values
        .SelectMany(round => EvaluatorIn(round) is { } evaluator ? round.Units.Keys.Where(evaluator.Evaluates) : []);

    private Evaluator? EvaluatorIn(Round round) =>
        Viewer is { Account: { } account } && Viewer.Has(Role.Evaluator) && round.Evaluators.GetValueOrDefault(account) is { Withdrawn: false } evaluator
            ? evaluator
            : null;

    // By what is one's own, which is seldom as much as the round.
    private bool ReportsAny(Round round, Func<Enrolment, bool> which) =>
        Own.Any(own => own.Any(unit => round.Units.TryGetValue(unit, out var part) && which(part)));

    private static string? KeyOf(string? group) => group is null ? null : NameKey.Of(group);

    private Result<Caller> CallerOf(string role, string? unit, CommandNotes notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        // A viewer without an account was granted nothing, so that nobody comes here without one.
        var account = Viewer.Account!;
        return new Caller
        {
            Account = account,
            Role = role,
            Unit = unit,
            Reason = notes.Reason,
            // No account has a slash: what two of them call their commands is never the same.
            Key = notes.Key is { } key ? $"{account}/{key}" : null,
            ExpectedVersion = notes.ExpectedVersion,
            CorrelationId = notes.CorrelationId,
            CausationId = notes.CausationId,
        };
    }

    private Problem Denied(string chinese, string english) => new(
        "access.denied",
        Viewer.Account is null
            ? new($"{chinese}；请先登录", $"{english}; sign in first")
            : new($"{chinese}；需要时请与管理员联系", $"{english}; ask an administrator if you need to"),
        null);
}
