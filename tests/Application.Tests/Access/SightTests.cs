using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Registers;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Access;

/// <summary>
/// A city with the districts a, b, c and w, and the village a1 below a. The round has a, b and w (withdrawn) in 城区, c alone in 郊县; zhang
/// evaluates all, li too but belongs to a, wang is assigned b, zhao has left, qian is named without having the role, and zheng evaluates all but
/// reports for a, which the round does not know.
/// </summary>
public sealed class SightTests
{
    private static readonly string[] Units = ["city", "a", "a1", "b", "c", "w"];
    private static readonly string[] Accounts = ["chen", "of a"];
    private static readonly string[] Groups = ["城区", "郊县"];

    private static readonly Dictionary<string, Grant[]> Grants = new()
    {
        ["chen"] = [new(Role.Coordinator, null, Below: false)],
        ["root"] = [new(Role.Administrator, null, Below: false)],
        ["zhang"] = [new(Role.Evaluator, null, Below: false)],
        ["li"] = [new(Role.Evaluator, null, Below: false)],
        ["wang"] = [new(Role.Evaluator, null, Below: false)],
        ["zhao"] = [new(Role.Evaluator, null, Below: false)],
        ["sun"] = [new(Role.Evaluator, null, Below: false)],
        ["qian"] = [],
        ["of a"] = [new(Role.Reporter, "a", Below: false)],
        ["of a and below"] = [new(Role.Reporter, "a", Below: true)],
        ["of the city"] = [new(Role.Reporter, "city", Below: false)],
        ["of the city and below"] = [new(Role.Reporter, "city", Below: true)],
        ["of a and c"] = [new(Role.Reporter, "a", Below: false), new(Role.Reporter, "c", Below: false)],
        ["of c"] = [new(Role.Reporter, "c", Below: false)],
        ["of w"] = [new(Role.Reporter, "w", Below: false)],
        ["zheng"] = [new(Role.Evaluator, null, Below: false), new(Role.Reporter, "a", Below: false)],
        ["of nowhere"] = [new(Role.Reporter, "gone", Below: true)],
        ["of a, root"] = [new(Role.Reporter, "a", Below: false), new(Role.Administrator, null, Below: false)],
    };

    [Theory]
    [InlineData("a stranger", "")]
    [InlineData("chen", "city a a1 b c w")]
    [InlineData("root", "city a a1 b c w")]
    [InlineData("zhang", "a b c w")]
    [InlineData("li", "b c w")]
    [InlineData("wang", "b")]
    [InlineData("zhao", "")]
    [InlineData("sun", "")]
    [InlineData("qian", "")]
    [InlineData("of a", "a")]
    [InlineData("of a and below", "a a1")]
    [InlineData("of the city", "city")]
    [InlineData("of the city and below", "city a a1 b c w")]
    [InlineData("of a and c", "a c")]
    [InlineData("of nowhere", "")]
    [InlineData("of a, root", "city a a1 b c w")]
    public void Units_are_seen_by_the_office_their_reporters_and_their_evaluators(string who, string seen) =>
        (Seen(who, (sight, unit) => sight.SeesUnit(unit)), string.Join(' ', Units.Where(SightOf(who).FindUnits(null).Select(unit => unit.Code).Contains)))
            .ShouldBe((seen, seen));

    [Fact]
    public void Units_are_found_among_those_that_are_seen() =>
        SightOf("of the city and below").FindUnits(new() { Name = new() { Contains = "甲" } }).Concat(SightOf("of c").FindUnits(new() { Name = new() { Contains = "甲" } }))
            .Select(unit => unit.Code).ShouldBe(["a", "a1"]);

    [Theory]
    [InlineData("a stranger", "")]
    [InlineData("chen", "city a a1 b c w")]
    [InlineData("root", "city a a1 b c w")]
    [InlineData("zhang", "")]
    [InlineData("of a and below", "a a1")]
    public void Whom_to_reach_is_seen_by_the_office_and_the_unit_alone(string who, string seen) =>
        Seen(who, (sight, unit) => sight.SeesContact(unit)).ShouldBe(seen);

    [Theory]
    [InlineData("a stranger", "")]
    [InlineData("chen", "chen of a")]
    [InlineData("root", "chen of a")]
    [InlineData("zhang", "")]
    [InlineData("of a", "of a")]
    public void Accounts_are_seen_by_the_office_and_their_owner(string who, string seen) =>
        string.Join(' ', Accounts.Where(SightOf(who).SeesAccount)).ShouldBe(seen);

    [Theory]
    [InlineData("a stranger", false)]
    [InlineData("chen", true)]
    [InlineData("root", false)]
    [InlineData("zhang", true)]
    [InlineData("li", true)]
    [InlineData("wang", true)]
    [InlineData("zhao", false)]
    [InlineData("sun", false)]
    [InlineData("qian", false)]
    [InlineData("of a", true)]
    [InlineData("of w", true)]
    [InlineData("of the city", false)]
    [InlineData("of the city and below", true)]
    [InlineData("of nowhere", false)]
    public void A_round_is_seen_by_coordinators_its_evaluators_and_whoever_takes_or_took_part(string who, bool sees) =>
        SightOf(who).SeesRound(Open).ShouldBe(sees);

    [Theory]
    [InlineData("a stranger", "")]
    [InlineData("chen", "a b c w")]
    [InlineData("root", "")]
    [InlineData("zhang", "a b c w")]
    [InlineData("li", "b c w")]
    [InlineData("wang", "b")]
    [InlineData("zhao", "")]
    [InlineData("sun", "")]
    [InlineData("qian", "")]
    [InlineData("of a", "a")]
    [InlineData("of a and below", "a")]
    [InlineData("of the city", "")]
    [InlineData("of the city and below", "a b c w")]
    [InlineData("of a and c", "a c")]
    [InlineData("of w", "w")]
    [InlineData("of a, root", "a")]
    public void A_submission_is_seen_by_coordinators_the_units_evaluators_and_its_reporters(string who, string seen) =>
        Seen(who, (sight, unit) => sight.SeesSubmission(Open, unit)).ShouldBe(seen);

    [Theory]
    [InlineData("a stranger", "", "", "")]
    [InlineData("chen", "城区 郊县", "城区 郊县", "城区 郊县")]
    [InlineData("root", "", "", "")]
    [InlineData("zhang", "城区 郊县", "城区 郊县", "城区 郊县")]
    [InlineData("wang", "城区 郊县", "城区 郊县", "城区 郊县")]
    [InlineData("zhao", "", "", "")]
    [InlineData("sun", "", "", "")]
    [InlineData("qian", "", "", "")]
    [InlineData("of a", "城区", "", "城区")]
    [InlineData("of the city", "", "", "")]
    [InlineData("of the city and below", "城区", "", "城区 郊县")]
    [InlineData("of c", "", "", "郊县")]
    [InlineData("of a and c", "城区", "", "城区 郊县")]
    [InlineData("of w", "", "", "")]
    public void Rankings_and_group_figures_are_shown_to_units_as_the_round_says(string who, string open, string hidden, string publicised)
    {
        new[] { Open, Hidden, Publicised }.Select(round => Shown(round, SightOf(who).SeesRanking)).ShouldBe([open, hidden, publicised]);
        new[] { Open, Hidden, Publicised }.Select(round => Shown(round, SightOf(who).SeesGroupFigures)).ShouldBe([open, hidden, publicised]);

        static string Shown(Round round, Func<Round, string?, bool> sees) => string.Join(' ', Groups.Where(group => sees(round, group)));
    }

    [Theory]
    [InlineData("a stranger", "", "", "")]
    [InlineData("chen", "城区 郊县", "城区 郊县", "城区 郊县")]
    [InlineData("root", "", "", "")]
    [InlineData("zhang", "城区 郊县", "城区 郊县", "城区 郊县")]
    [InlineData("li", "城区 郊县", "郊县", "城区 郊县")]
    [InlineData("wang", "城区", "", "城区 郊县")]
    [InlineData("zhao", "", "", "")]
    [InlineData("of a", "城区", "", "城区")]
    [InlineData("of w", "", "", "")]
    public void Figures_of_values_are_shown_to_evaluators_of_the_whole_group_and_else_as_the_round_says(string who, string open, string hidden, string publicised) =>
        new[] { Open, Hidden, Publicised }.Select(round => string.Join(' ', Groups.Where(group => SightOf(who).SeesGroupValues(round, group)))).ShouldBe([open, hidden, publicised]);

    [Fact]
    public void A_group_is_told_by_its_name_whatever_its_width_and_units_without_one_are_a_group_of_their_own()
    {
        var round = Fold([Opening(new(BeforePublication: true, SmallestGroup: 1)), new UnitEnrolled("a", "示范村（社区）"), new UnitEnrolled("c", null)]);

        SightOf("of a").SeesRanking(round, "示范村(社区)").ShouldBeTrue();
        SightOf("of a").SeesRanking(round, null).ShouldBeFalse();
        SightOf("of c").SeesRanking(round, null).ShouldBeTrue();
    }

    [Fact]
    public void The_scope_of_a_reporter_follows_the_tree_as_it_stands()
    {
        var moved = State.With("unit/a1", 2, new UnitMoved("b"));

        new Sight(ViewerOf("of a and below"), State).Reports("a1").ShouldBeTrue();
        new Sight(ViewerOf("of a and below"), moved).Reports("a1").ShouldBeFalse();
    }

    [Fact]
    public void Whoever_acts_leaves_account_role_and_unit_and_two_accounts_never_share_a_key()
    {
        var notes = new CommandNotes { Reason = "误报", Key = "k", ExpectedVersion = 3, CorrelationId = "r1", CausationId = "e1" };
        var expected = new Caller { Account = "", Reason = "误报", ExpectedVersion = 3, CorrelationId = "r1", CausationId = "e1" };

        SightOf("of a and below").ActAsReporter("a1", notes).Value.ShouldBe(expected with { Account = "of a and below", Role = "reporter", Unit = "a1", Key = "of a and below/k" });
        SightOf("zhang").ActAsEvaluator(Open, "a", notes).Value.ShouldBe(expected with { Account = "zhang", Role = "evaluator", Key = "zhang/k" });
        SightOf("chen").ActAsCoordinator(notes).Value.ShouldBe(expected with { Account = "chen", Role = "coordinator", Key = "chen/k" });
        SightOf("root").ActAsAdministrator(notes).Value.ShouldBe(expected with { Account = "root", Role = "administrator", Key = "root/k" });
        SightOf("chen").ActAsOffice(CommandNotes.None).Value.ShouldBe(new Caller { Account = "chen", Role = "coordinator" });
        SightOf("root").ActAsOffice(CommandNotes.None).Value.ShouldBe(new Caller { Account = "root", Role = "administrator" });
    }

    [Theory]
    [InlineData("a stranger", "")]
    [InlineData("chen", "coordinator office")]
    [InlineData("root", "administrator office")]
    [InlineData("zhang", "evaluator")]
    [InlineData("li", "")]
    [InlineData("wang", "")]
    [InlineData("zhao", "")]
    [InlineData("sun", "")]
    [InlineData("qian", "")]
    [InlineData("of a", "reporter")]
    [InlineData("of c", "")]
    [InlineData("of the city", "")]
    [InlineData("of the city and below", "reporter")]
    [InlineData("of a, root", "reporter administrator office")]
    [InlineData("zheng", "reporter")]
    public void For_unit_a_everybody_acts_as_what_he_or_she_is_and_as_nothing_else(string who, string roles)
    {
        var sight = SightOf(who);
        var acting = new (string Role, Result<Caller> Caller)[]
        {
            ("reporter", sight.ActAsReporter("a", CommandNotes.None)),
            ("evaluator", sight.ActAsEvaluator(Open, "a", CommandNotes.None)),
            ("coordinator", sight.ActAsCoordinator(CommandNotes.None)),
            ("administrator", sight.ActAsAdministrator(CommandNotes.None)),
            ("office", sight.ActAsOffice(CommandNotes.None)),
        };

        string.Join(' ', acting.Where(one => one.Caller.Succeeded).Select(one => one.Role)).ShouldBe(roles);
        acting.SelectMany(one => one.Caller.Problems).ShouldAllBe(problem => problem.Code == "access.denied");
    }

    [Fact]
    public void Nobody_evaluates_a_unit_that_he_or_she_reports_for_even_where_the_round_does_not_know()
    {
        Seen("zheng", (sight, unit) => sight.Evaluates(Open, unit)).ShouldBe("b c w");
        SightOf("zheng").ActAsEvaluator(Open, "a", CommandNotes.None).Problems.ShouldBe(SightOf("li").ActAsEvaluator(Open, "a", CommandNotes.None).Problems);
    }

    [Fact]
    public void A_refusal_says_who_may()
    {
        SightOf("li").ActAsEvaluator(Open, "a", CommandNotes.None).Problems.ShouldHaveSingleItem().Message.ShouldBe(new(
            "按回避规定，评估员不能评估自己所属的单位；请由本轮的其他评估员办理；需要时请与管理员联系",
            "no evaluator evaluates a unit that he or she belongs to; another evaluator of the round may; ask an administrator if you need to"));
        SightOf("a stranger").ActAsCoordinator(CommandNotes.None).Problems.ShouldHaveSingleItem().Message.ShouldBe(new(
            "这项操作只限协调员；请先登录", "only a coordinator may do this; sign in first"));
    }

    private static RegisterState State { get; } = new (string Stream, object Body)[]
    {
        ("unit/city", new UnitRegistered("city", "某市", null, null, null)),
        ("unit/a", new UnitRegistered("a", "甲区", null, "city", null)),
        ("unit/a1", new UnitRegistered("a1", "甲村", null, "a", null)),
        ("unit/b", new UnitRegistered("b", "乙区", null, "city", null)),
        ("unit/c", new UnitRegistered("c", "丙县", null, "city", null)),
        ("unit/w", new UnitRegistered("w", "丁区", null, "city", null)),
    }.Concat(RoundEvents(new(BeforePublication: true, SmallestGroup: 2)).Select(body => ("round/r", (object)body)))
        .Aggregate(RegisterState.Empty, (state, one) => state.With(one.Item1, state.VersionOf(one.Item1) + 1, one.Item2));

    private static Round Open => State.Rounds["r"];

    private static Round Hidden { get; } = Fold([.. RoundEvents(new(BeforePublication: false, SmallestGroup: 1))]);

    private static Round Publicised { get; } = Fold(
    [
        .. RoundEvents(new(BeforePublication: false, SmallestGroup: 5)),
        new ResultsPublicised { Number = 1, Revision = 1, Basis = Basis.Verified, Position = "1:1:1", AppealsUntil = null, CorrectionNotice = null, Results = [] },
    ]);

    private static RoundEvent[] RoundEvents(Visibility visibility) =>
    [
        Opening(visibility),
        new UnitEnrolled("a", "城区"),
        new UnitEnrolled("b", "城区"),
        new UnitEnrolled("c", "郊县"),
        new UnitEnrolled("w", "城区"),
        new UnitWithdrawn("w", "撤并"),
        new EvaluatorEnrolled("zhang", "张", [], null),
        new EvaluatorEnrolled("li", "李", ["a"], null),
        new EvaluatorEnrolled("wang", "王", [], ["b"]),
        new EvaluatorEnrolled("zhao", "赵", [], null),
        new EvaluatorWithdrawn("zhao"),
        new EvaluatorEnrolled("qian", "钱", [], null),
        new EvaluatorEnrolled("zheng", "郑", [], null),
    ];

    private static RoundOpened Opening(Visibility visibility) => new()
    {
        Code = "r",
        Name = "中期评估",
        IndexSystem = "s",
        Revision = 1,
        Period = new(new(2025, 1, 1), new(2025, 12, 31)),
        Deadline = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
        Visibility = visibility,
    };

    private static Round Fold(RoundEvent[] events) => events.Aggregate(Round.None, Round.Evolve);

    private static string Seen(string who, Func<Sight, string, bool> sees) => string.Join(' ', Units.Where(unit => sees(SightOf(who), unit)));

    private static Sight SightOf(string who) => new(ViewerOf(who), State);

    private static Viewer ViewerOf(string who) => Grants.TryGetValue(who, out var grants)
        ? new() { Account = who, Grants = grants, Language = Language.Chinese }
        : Viewer.Stranger(Language.Chinese);
}
