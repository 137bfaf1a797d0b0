using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Books;

/// <summary>Commands of everybody in two rounds, one after the other, at random; those that are refused are refused.</summary>
internal sealed class RandomReview(ReviewService service, Random random)
{
    public const string Round = "2026";
    private const string Before = "2025";

    private static readonly string[] Codes = ["u1", "u2", "u3", "u4", "u5", "u6"];
    private static readonly string[] Items = ["fund", "trained", "court", "hearings", "trials", "accident"];
    private static readonly Caller Office = new() { Account = "office", Role = "coordinator" };

    /// <summary>How many commands changed something.</summary>
    public int Done { get; private set; }

    /// <summary>How many were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Units, both revisions, both rounds with evaluators; the first round with some values in it.</summary>
    public async Task PrepareAsync(DateTimeOffset now, CancellationToken ct)
    {
        foreach (var code in Codes)
            await MustAsync(service.Units.RegisterAsync(code, $"单位{code}", "区县", null, code is "u1" or "u2" ? "甲组" : null, Office, ct));
        foreach (var system in new[] { TrialSystem.First, TrialSystem.Second })
        {
            await MustAsync(service.IndexSystems.ExecuteAsync(TrialSystem.Code, "import", new ImportDraft(system).Decide, Office, ct));
            await MustAsync(service.IndexSystems.ExecuteAsync(TrialSystem.Code, "publish", new PublishRevision("试算").Decide, Office, ct));
        }

        foreach (var (round, previous) in new[] { (Before, (string?)null), (Round, Before) })
        {
            await MustAsync(service.Rounds.OpenAsync(
                new()
                {
                    Code = round,
                    Name = $"{round} 年评估",
                    IndexSystem = TrialSystem.Code,
                    Revision = 1,
                    Period = new(new(2025, 1, 1), new(2025, 12, 31)),
                    Deadline = now.AddDays(30),
                    PreviousRound = previous,
                    Visibility = new(BeforePublication: false, 3),
                },
                Office,
                ct));
            await MustAsync(service.Rounds.EnrolAsync(round, [.. Codes.Take(4).Select(code => (code, (string?)null))], Office, ct));
            foreach (var evaluator in new[] { "e1", "e2" })
                await MustAsync(service.Rounds.ExecuteAsync(round, evaluator, new EnrolEvaluator(evaluator, "评估员", [], null).Decide, Office, ct));
        }

        for (var i = 0; i < 30; i++)
            await SubmissionStepAsync(Before, ct);
    }

    /// <summary>One command.</summary>
    public Task StepAsync(CancellationToken ct) => random.Next(20) switch
    {
        0 => CountAsync(service.Rounds.EnrolAsync(Round, [(Unit(), random.Next(2) == 0 ? null : "乙组")], Office, ct)),
        1 => CountAsync(service.Rounds.ExecuteAsync(Round, "withdraw", new WithdrawUnit(Unit(), "不再参评").Decide, Office, ct)),
        2 or 3 => UnitStepAsync(ct),
        4 => SubmissionStepAsync(Before, ct),
        5 when random.Next(4) == 0 => AdoptAsync(ct),
        6 when random.Next(6) == 0 => PubliciseAsync(ct),
        _ => SubmissionStepAsync(Round, ct),
    };

    private async Task AdoptAsync(CancellationToken ct)
    {
        var sight = new Sight(new() { Account = "office", Grants = [new(Role.Coordinator, null, false)], Language = Language.Chinese }, await service.Register.ReadAsync(ct));
        var preview = await service.Previews.FindAsync(sight, Round, 2, random.Next(2) == 0 ? Basis.Reported : Basis.Verified, ct);
        await CountAsync(service.Rounds.AdoptAsync(Round, 2, preview.Value!.Outcome!.Hash, Office, ct));
    }

    private Task UnitStepAsync(CancellationToken ct)
    {
        var unit = Unit();
        return random.Next(4) switch
        {
            0 => CountAsync(service.Units.ExecuteAsync(unit, "rename", new RenameUnit($"单位{unit}-{random.Next(100)}").Decide, Office, ct)),
            1 => CountAsync(service.Units.ExecuteAsync(unit, "clear", new ClearAttribute("population").Decide, Office, ct)),
            _ => CountAsync(service.Units.ExecuteAsync(
                unit, "attribute", new SetAttribute("population", ItemValue.Of(random.Next(1, 2000)), null, "年鉴").Decide, Office, ct)),
        };
    }

    private Task SubmissionStepAsync(string round, CancellationToken ct)
    {
        var (unit, item) = (Unit(), Items[random.Next(Items.Length)]);
        var reporter = new Caller { Account = $"r-{unit}", Role = "reporter", Unit = unit };
        var evaluator = new Caller { Account = random.Next(2) == 0 ? "e1" : "e2", Role = "evaluator" };
        return random.Next(14) switch
        {
            <= 4 => CountAsync(service.Submissions.ExecuteAsync(round, unit, "report", (context, state) => new ReportItems(context, [.. Reported()]).Decide(state), reporter, ct)),
            5 or 6 => CountAsync(service.Submissions.SubmitAsync(round, unit, reporter, ct)),
            7 => VerifyAllAsync(round, unit, evaluator, ct),
            8 => CountAsync(service.Submissions.ExecuteAsync(
                round, unit, "correct", (context, state) => new CorrectItem(context, item, ValueFor(item), "与佐证不符").Decide(state), evaluator, ct)),
            9 => CountAsync(service.Submissions.ExecuteAsync(
                round, unit, "grade", (context, state) => new GradeItem(context, "site", ItemValue.Of(random.Next(101))).Decide(state), evaluator, ct)),
            10 => CountAsync(service.Submissions.ExecuteAsync(
                round, unit, "supply", (context, state) => new SupplyItems(context, "问卷", [new("known", ItemValue.Of(random.Next(600, 1001) / 10m))]).Decide(state), Office, ct)),
            11 => CountAsync(service.Submissions.ExecuteAsync(
                round, unit, "return", (context, state) => new ReturnSubmission(context, [new(null, ReturnReasonType.Other, "请补充")]).Decide(state), evaluator, ct)),
            12 => CountAsync(service.Submissions.AcceptAsync(round, unit, evaluator, ct)),
            _ => AppealAsync(round, unit, item, ct),
        };
    }

    private async Task AppealAsync(string round, string unit, string item, CancellationToken ct)
    {
        await CountAsync(service.Submissions.ExecuteAsync(round, unit, "appeal", (context, state) => new FileAppeal(context, "1.2", "有误").Decide(state), Office, ct));
        await CountAsync(service.Submissions.ExecuteAsync(
            round,
            unit,
            "decide",
            (context, state) => new DecideAppeal
            {
                Context = context,
                Number = state.Appeals.Count,
                Reason = "核实",
                Correction = random.Next(2) == 0 ? null : new(item, ValueFor(item)),
            }.Decide(state),
            Office,
            ct));
    }

    private async Task VerifyAllAsync(string round, string unit, Caller evaluator, CancellationToken ct)
    {
        foreach (var (item, known) in (await service.Submissions.FindAsync(round, unit, ct)).Items)
        {
            if (known.Submitted is { } value)
            {
                await CountAsync(service.Submissions.ExecuteAsync(
                    round, unit, "verify", (context, state) => new VerifyItem(context, item, value).Decide(state), evaluator, ct));
            }
        }
    }

    private Task PubliciseAsync(CancellationToken ct) => CountAsync(
        service.Rounds.PubliciseAsync(Round, Basis.Verified, service.Workplace.Now.AddDays(10), null, Office, ct));

    private IEnumerable<ReportedItem> Reported() => Items.Where(_ => random.Next(2) == 0).DefaultIfEmpty("fund")
        .Where(item => item is not ("trials" or "hearings") || random.Next(3) == 0)
        .Select(item => new ReportedItem(item, random.Next(8) == 0 ? null : ValueFor(item)));

    private ItemValue ValueFor(string item) => item switch
    {
        "court" => ItemValue.Of(random.Next(2) == 0),
        "accident" => ItemValue.Of(random.Next(5) == 0 ? 1 : 0),
        "fund" => ItemValue.Of(random.Next(100_000) / 100m),
        _ => ItemValue.Of(random.Next(8)),
    };

    private string Unit() => Codes[random.Next(Codes.Length)];

    private async Task CountAsync(Task<Result<Done>> command)
    {
        if ((await command).Value is { Position: not null })
            Done++;
        else
            Refused++;
    }

    private static async Task MustAsync(Task<Result<Done>> command)
    {
        var result = await command;
        result.Succeeded.ShouldBeTrue(string.Join('\n', result.Problems));
    }
}
