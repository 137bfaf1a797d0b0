using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadsMustNotFormCyclesRuleTests
{
    [Fact]
    public void One_fragment_twice_is_no_cycle() => ExpectValid<FragmentSpreadsMustNotFormCyclesRule>(
        """{ village { ...A ...B } } fragment A on Village { ...B } fragment B on Village { motto }""");

    [Fact]
    public void Unknown_fragments_are_the_business_of_another_rule() => ExpectValid<FragmentSpreadsMustNotFormCyclesRule>(
        """{ village { ...A } } fragment A on Village { ...Missing }""");

    [Fact]
    public void A_fragment_that_spreads_itself() => ExpectErrors<FragmentSpreadsMustNotFormCyclesRule>(
        """fragment A on City { parent { ...A } }""",
        """1:31 The fragment "A" spreads itself.""");

    [Fact]
    public void Two_fragments_that_spread_each_other() => ExpectErrors<FragmentSpreadsMustNotFormCyclesRule>(
        """fragment A on City { ...B } fragment B on City { parent { ...A } }""",
        """1:22 1:59 The fragment "A" spreads itself through "B".""");

    [Fact]
    public void A_cycle_of_three_points_to_each_step() => ExpectErrors<FragmentSpreadsMustNotFormCyclesRule>(
        """fragment A on City { ...B } fragment B on City { ...C } fragment C on City { ...A }""",
        """1:22 1:50 1:78 The fragment "A" spreads itself through "B", "C".""");

    [Fact]
    public void A_cycle_is_an_error_once_even_when_it_is_entered_from_outside() => ExpectErrors<FragmentSpreadsMustNotFormCyclesRule>(
        """fragment A on City { ...B } fragment B on City { ...C } fragment C on City { ...B }""",
        """1:50 1:78 The fragment "B" spreads itself through "C".""");

    [Fact]
    public void Several_cycles_through_one_fragment() => ExpectErrors<FragmentSpreadsMustNotFormCyclesRule>(
        """fragment A on City { ...B ...C } fragment B on City { ...A } fragment C on City { ...A ...C }""",
        """1:22 1:55 The fragment "A" spreads itself through "B".""",
        """1:27 1:83 The fragment "A" spreads itself through "C".""",
        """1:88 The fragment "C" spreads itself.""");

    [Fact]
    public void What_stands_deeper_is_looked_at_later() => ExpectErrors<FragmentSpreadsMustNotFormCyclesRule>(
        """fragment A on City { parent { ...B } ...C } fragment B on City { ...A } fragment C on City { ...A }""",
        """1:38 1:94 The fragment "A" spreads itself through "C".""",
        """1:31 1:66 The fragment "A" spreads itself through "B".""");

    [Fact]
    public void Of_a_long_cycle_ten_fragments_are_named() => ExpectErrors<FragmentSpreadsMustNotFormCyclesRule>(
        string.Concat(Enumerable.Range(0, 13).Select(number => $"fragment F{number} on City {{ ...F{(number + 1) % 13} }}\n")),
        string.Join(' ', Enumerable.Range(1, 13).Select(line => $"{line}:{(line <= 10 ? 23 : 24)}"))
            + """ The fragment "F0" spreads itself through "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10" and 2 more.""");
}
