using System.Text;
using Fadu.Application.Accounts;
using Fadu.Application.Registers;
using Fadu.Indicators.Units;
using Fadu.TestSupport.Measuring;

namespace Fadu.Application.Tests.Registers;

public sealed class RegisterStateTests
{
    [Fact]
    public void Units_stand_in_a_tree_that_follows_their_moves()
    {
        var before = Of(("b", "1", null), ("a", "2", null), ("a2", "3", "a"), ("a10", "4", "a"), ("x", "5", "a2"));
        var after = before.With("unit/a2", 2, new UnitMoved("b")).With("unit/b", 2, new UnitMoved("a10"));

        (Children(before, null), Children(before, "a"), Children(before, "b"), Children(before, "nobody")).ShouldBe(("a b", "a10 a2", "", ""));
        (Children(after, null), Children(after, "a"), Children(after, "b"), Children(after, "a10")).ShouldBe(("a", "a10", "a2", "b"));
        before.AncestorsOf("x").ShouldBe(["a2", "a"]);
        after.AncestorsOf("x").ShouldBe(["a2", "b", "a10", "a"]);
        after.AncestorsOf("nobody").ShouldBeEmpty();
    }

    [Fact]
    public void A_unit_is_within_itself_and_whatever_stands_above_it()
    {
        var state = Of(("a", "1", null), ("b", "2", "a"), ("c", "3", "b"));

        new[] { ("c", "c"), ("c", "b"), ("c", "a"), ("a", "c"), ("nobody", "nobody"), ("a", "nobody") }.Select(pair => state.IsWithin(pair.Item1, pair.Item2))
            .ShouldBe([true, true, true, false, false, false]);
    }

    [Fact]
    public void All_that_stand_below_a_unit_are_known_until_they_move()
    {
        var before = Of(("a", "1", null), ("b", "2", "a"), ("c", "3", "b"), ("d", "4", null));
        before.Within("a").Order().ShouldBe(["a", "b", "c"]);
        var after = before.With("unit/b", 2, new UnitMoved("d"));

        (string.Join(' ', after.Within("a").Order()), string.Join(' ', after.Within("d").Order()), string.Join(' ', before.Within("a").Order())).ShouldBe(("a", "b c d", "a b c"));
        after.Within("nobody").ShouldBeEmpty();
    }

    [Fact]
    public void A_circle_of_former_times_has_an_end()
    {
        var state = Of(("a", "1", null), ("b", "2", "a"), ("c", "3", "b")).With("unit/a", 2, new UnitMoved("b"));

        (string.Join(' ', state.AncestorsOf("a")), string.Join(' ', state.AncestorsOf("c"))).ShouldBe(("b", "b a"));
        state.IsWithin("c", "nobody").ShouldBeFalse();
        state.Search(new() { Within = "a" }).Select(unit => unit.Code).ShouldBe(["a", "b", "c"]);
        state.Within("a").Order().ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void What_is_known_of_a_stream_is_not_folded_again()
    {
        var state = Of(("a", "旧", null)).With("unit/a", 2, new UnitRenamed("新"));

        state.With("unit/a", 1, new UnitRegistered("a", "旧", null, null, null)).ShouldBeSameAs(state);
        state.With("unit/a", 2, new UnitRenamed("另一个")).Units["a"].Name.ShouldBe("新");
        (state.VersionOf("unit/a"), state.VersionOf("unit/b"), state.VersionOf("round/a"), state.VersionOf("nothing")).ShouldBe((2, 0, 0, 0));
    }

    [Fact]
    public void An_account_is_found_by_its_name()
    {
        var state = RegisterState.Empty
            .With("account/zhang", 1, new AccountOpened("zhang", "张三", External: false))
            .With("account/zhang", 2, new RoleGranted(Role.Evaluator, null, Below: false));

        state.Accounts["zhang"].Grants.ShouldBe([new(Role.Evaluator, null, Below: false)]);
        state.VersionOf("account/zhang").ShouldBe(2);
    }

    [Fact]
    public void A_change_among_200_000_units_copies_next_to_nothing_and_a_search_takes_about_as_long_as_reading_every_name()
    {
        var units = Enumerable.Range(0, 200_000).Select(i => (Code: $"51{i:D6}", Parent: i < 2_000 ? null : $"51{i % 2_000:D6}"))
            .Select(unit => (unit.Code, Unit.None with { Code = unit.Code, Name = $"某县某镇{unit.Code}村", Kind = "村", Parent = unit.Parent, Status = UnitStatus.Active }, 1L));
        var state = RegisterState.Empty.With([.. units], default);
        Change(state);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Change(state);
        var copied = GC.GetAllocatedBytesForCurrentThread() - before;
        // By turns, and the best of each: the first run is compiled while it runs.
        var (search, read) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < 5; i++)
            (search, read) = (Least(search, Took(Search)), Least(read, Took(ReadAll)));

        copied.ShouldBeLessThan(20_000);
        // About as long as reading them, measured; something of the size of the register copied or folded anew takes many times that.
        search.ShouldBeLessThan(read * 4, $"{search} against {read}");

        static void Change(RegisterState state) => state.With("unit/51100000", 2, new UnitMoved("51000001")).Units["51100000"].Parent.ShouldBe("51000001");

        int Search() => state.Search(new() { Name = new() { Contains = "镇５１１９９９" }, Kind = new() { Eq = "村" }, Status = [UnitStatus.Active], Within = "51001999" }).Count();

        // What a search without any index does for the name alone.
        int ReadAll() => state.Units.Values.Count(unit => unit.Name.Normalize(NormalizationForm.FormKC).Contains("镇51199999村", StringComparison.OrdinalIgnoreCase));

        static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

        static TimeSpan Took(Func<int> find) => ThreadTime.Of(() => find().ShouldBe(1));
    }

    private static RegisterState Of(params (string Code, string Name, string? Parent)[] units) => units.Aggregate(
        RegisterState.Empty, (state, unit) => state.With($"unit/{unit.Code}", 1, new UnitRegistered(unit.Code, unit.Name, null, unit.Parent, null)));

    private static string Children(RegisterState state, string? code) => string.Join(' ', state.ChildrenOf(code));
}
