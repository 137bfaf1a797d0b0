using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;
using Fadu.Kernel;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

/// <summary>A round and the submission of one of its units under random commands, most of them sensible.</summary>
/// <param name="random">Where the commands come from.</param>
/// <param name="before">What has happened in the round.</param>
internal sealed class RandomReview(Random random, params RoundEvent[] before)
{
    private static readonly string[] _accounts = ["zhang", "li", "wang", "zhao", "sun"];
    private static readonly string[] _reported = ["fund", "trained", "open", "note", "x2", "x3", "site", "gone"];

    private DateTimeOffset _now = RoundStage.Moment("2026-02-20 09:00");

    public Round Round { get; private set; } = RoundStage.Fold(before);

    public Submission Submission { get; private set; } = Submission.None;

    /// <summary>What was commanded and what came of it; rendered only when it is asked for.</summary>
    public List<Func<string>> Log { get; } = [];

    /// <summary>Decides on one random command and, where nothing changed on the way, on the same once more.</summary>
    /// <returns>False where the repeated command changed something again.</returns>
    public bool Step()
    {
        _now = _now.AddHours(random.Next(20));
        return random.Next(3) == 0 ? Do(Round, RoundCommand(), Apply) : Do(Submission, SubmissionCommand(), Apply);
    }

    /// <summary>The definition of a revision: a new item with each, and 普法经费 in another unit of measure with every second.</summary>
    public static IndexSystem System(int revision) => RoundStage.System with
    {
        Items =
        [
            .. RoundStage.System.Items.Select(item => item.Code == "fund" && revision % 2 == 0 ? item with { MeasurementUnit = "万元" } : item),
            .. Enumerable.Range(2, Math.Max(0, revision - 1)).Select(one => new Item { Code = $"x{one}", Name = $"新增{one}", Type = ItemType.Integer }),
        ],
    };

    private bool Do<TState, TEvent>(TState state, Func<TState, Result<TEvent[]>> decide, Func<TEvent[], TState> apply)
        where TEvent : class
    {
        var decided = decide(state);
        Log.Add(() => $"{decide.Target} → {(decided.Value is { } events ? string.Join<object>(", ", events) : string.Join(", ", decided.Problems))}");
        return decided.Value is not { Length: > 0 } happened || decide(apply(happened)).Value is null or [];
    }

    private Round Apply(RoundEvent[] events) => Round = events.Aggregate(Round, Round.Evolve);

    private Submission Apply(SubmissionEvent[] events) => Submission = events.Aggregate(Submission, Submission.Evolve);

    private Func<Round, Result<RoundEvent[]>> RoundCommand() => random.Next(14) switch
    {
        0 or 1 => new OpenRound { Opening = RoundStage.Opened, System = System(1), Previous = null }.Decide,
        2 or 3 => new EnrolUnits([new("u1", Pick("东", "西"), UnitStanding.Active), new("u2", null, Pick(UnitStanding.Active, UnitStanding.Closed))]).Decide,
        4 => new WithdrawUnit(Pick("u2", "u2", "u2", "u1"), "撤并").Decide,
        5 or 6 => new EnrolEvaluator(Account(), "某人", Pick<string[]>([], [], ["u1"]), Pick<string[]?>(null, null, ["u1"], ["u2"])).Decide,
        7 => new WithdrawEvaluator(Account()).Decide,
        8 => new FormPanel { Panel = "p", Evaluators = [Account()], Items = ["site"], System = System(1) }.Decide,
        9 => new MoveDeadline(_now.AddDays(random.Next(-3, 9))).Decide,
        10 => new ExtendDeadline("u1", _now.AddDays(random.Next(9)), "灾情").Decide,
        11 => Adopt(random.Next(1, 4)).Decide,
        12 => new DrawSample(Pick("s", "t"), random.Next(3), new([], random.Next(2) == 0)).Decide,
        _ when random.Next(3) == 0 => Publicise().Decide,
        _ when random.Next(4) == 0 => new CloseRound(Submission.OpenAppeals, _now).Decide,
        _ => new DissolvePanel("p").Decide,
    };

    private Func<Submission, Result<SubmissionEvent[]>> SubmissionCommand()
    {
        var context = new SubmissionContext
        {
            Round = Round,
            System = System(Round.Revision),
            SubmittedUnder = Submission.Revision == 0 || Submission.Revision == Round.Revision ? null : System(Submission.Revision),
            Unit = "u1",
            Caller = Account(),
            At = _now,
        };
        var binding = random.Next(6) == 0 ? All : new HashSet<string> { "fund" };
        var item = Pick(_reported);
        return random.Next(16) switch
        {
            0 or 1 or 2 => new ReportItems(context, [new(item, Value(item)), new("fund", V(random.Next(-1, 4)))]).Decide,
            3 => new AttachEvidence { Context = context, Item = Pick("fund", "open"), Sha256 = Sha, FileName = "a", MediaType = "a/b", Bytes = 1 }.Decide,
            4 => new DetachEvidence(context, "open", Sha).Decide,
            5 or 6 => new SubmitSubmission(context, binding).Decide,
            7 or 8 => new VerifyItem(context, "fund", Pick(V(random.Next(4)), Submission.Item("fund").Submitted ?? V(1))).Decide,
            9 => new CorrectItem(context, item, V(random.Next(4)), "决算").Decide,
            10 => new GradeItem(context, "site", V(Pick("A", "B", "C"))).Decide,
            11 => random.Next(3) == 0 ? new WithdrawGrade(context, "site").Decide : new SupplyItems(context, "法院", [new("cases", V(random.Next(-1, 4)))]).Decide,
            12 when random.Next(2) == 0 => new ReturnSubmission(context, [new(item, ReturnReasonType.ValueWrong, null)]).Decide,
            12 or 13 => new AcceptSubmission(context, binding).Decide,
            14 when random.Next(4) == 0 => new WithdrawAppeal(context, random.Next(1, 4), Pick(null, "已自行核实")).Decide,
            14 => new FileAppeal(context, Pick("1", "1.1", "9"), "漏计").Decide,
            _ => new DecideAppeal { Context = context, Number = random.Next(1, 4), Correction = Pick(null, new AppealCorrection("fund", V(random.Next(9)))), Reason = "查实" }.Decide,
        };
    }

    private Indicators.Values.ItemValue? Value(string item) => random.Next(6) == 0 ? null : item switch
    {
        "open" => V(random.Next(2) == 0),
        "note" => V(Pick("甲", "")),
        _ => V(random.Next(4)),
    };

    private AdoptRevision Adopt(int revision) => new() { Revision = revision, Definition = System(revision), Current = System(Round.Revision), Unfit = [], HasValues = false };

    private PubliciseResults Publicise() => new()
    {
        Revision = Round.Revision,
        Basis = Basis.Final,
        Position = $"{Log.Count}",
        AppealsUntil = _now.AddDays(9),
        CorrectionNotice = Round.Publication is null ? null : "更正",
        Results = [.. Round.Units.Where(unit => !unit.Value.Withdrawn).Select(unit => RoundStage.Result(unit.Key))],
        OpenAppeals = Submission.OpenAppeals,
        At = _now,
    };

    private string Account() => Pick([.. _accounts, "zhang", "zhang"]);

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
