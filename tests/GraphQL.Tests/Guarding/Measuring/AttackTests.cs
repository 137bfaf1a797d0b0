using Fadu.GraphQL.Guarding.Measuring;
using Fadu.GraphQL.Language.Nodes;
using Fadu.TestSupport.Measuring;

namespace Fadu.GraphQL.Tests.Guarding.Measuring;

/// <summary>Documents made to keep a server busy: each is measured in bounded time and without exhausting the stack.</summary>
public sealed class AttackTests
{
    [Fact]
    public void Fragments_that_double_are_measured_in_linear_time()
    {
        var measure = InBoundedTime(Doubling(5_000));

        measure.Nodes.ShouldBe(long.MaxValue);
        measure.Cost.ShouldBe(long.MaxValue);
        measure.Depth.ShouldBe(5_002);
        measure.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void The_figures_of_doubling_fragments_are_exact()
    {
        // 2 fields in each of 10 levels of fragments, the last with one leaf, under unit.
        Guarded.Figures(Doubling(10)).ShouldBe($"{1 + (2 * ((1 << 10) - 1)) + (1 << 10)} 12 {1 + (2 * ((1 << 10) - 1)) + (1 << 10)}");
    }

    [Fact]
    public void Fragments_that_spread_each_other_twice_without_fields_between_cost_what_they_select()
    {
        var fragments = Repeat(3_000, index => $"fragment F{index} on Unit {{ ...F{index + 1} ...F{index + 1} }} ");

        var measure = InBoundedTime($"{{ unit(id: 1) {{ ...F0 }} }} {fragments} fragment F3000 on Unit {{ id }}");

        (measure.Cost, measure.Depth, measure.Nodes).ShouldBe((2, 2, 2));
    }

    [Fact]
    public void Lists_in_lists_saturate()
    {
        const string Text = "query ($n: Int) { units(first: $n) { nodes { id name } edges { cursor } } }";

        Guarded.Measure(Text, Guarded.Values([("n", long.MaxValue)])).Cost.ShouldBe(long.MaxValue);
        Guarded.Measure(Text, Guarded.Values([("n", long.MaxValue / 2)])).Cost.ShouldBe(long.MaxValue);
        Guarded.Measure(Text, Guarded.Values([("n", long.MaxValue / 8)])).Cost.ShouldBeLessThan(long.MaxValue);
    }

    [Fact]
    public void Selections_that_merge_differently_everywhere_are_given_up()
    {
        // Which fragments meet below a field differs from path to path, so that the number of groups grows with that of sets of fragments.
        string[] names = ["a", "b", "c"];
        var roots = string.Concat(names.Select(name => $"{name}: parent {{ ...F0_{name} ...F1_{name} ...F2_{name} }} "));
        var fragments = Repeat(60, index => string.Concat(names.Select(name => $$"""
            fragment F{{index}}_{{name}} on Unit { id
              a: parent { ...F{{index + 1}}_a ...F{{index + 2}}_b } b: parent { ...F{{index + 2}}_b ...F{{index + 3}}_c }
              {{name}}2: parent { ...F{{index + 1}}_{{name}} ...F{{index + 3}}_a } }

            """)));
        var last = string.Concat(names.SelectMany(name => Enumerable.Range(60, 3).Select(index => $"fragment F{index}_{name} on Unit {{ id }} ")));

        var measure = InBoundedTime($"{{ unit(id: 1) {{ {roots} }} }} {fragments} {last}");

        measure.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void Twenty_thousand_times_the_same_field_is_one_field()
    {
        var measure = InBoundedTime($"{{ {Repeat(20_000, _ => "unit(id: 1) { id } ")} }}");

        (measure.Cost, measure.Nodes).ShouldBe((2, 2));
    }

    [Fact]
    public void More_selections_than_can_be_looked_at_are_given_up()
    {
        // Every alias merges its own set with the same large fragment, so no two groups are alike.
        var aliases = Repeat(1_000, index => $"a{index}: unit(id: 1) {{ id ...F }} ");

        var measure = InBoundedTime($"{{ {aliases} }} fragment F on Unit {{ {Repeat(1_000, _ => "name ")} }}");

        measure.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void Documents_that_are_not_valid_are_measured_without_harm()
    {
        Unvalidated("{ unit(id: 1) { ...A } } fragment A on Unit { parent { ...A } }").ShouldBe("3 3 3");
        Unvalidated("{ unknown ping ...Missing ... on Unknown { ping } unit { unknown } }").ShouldBe("2 1 2");
        Unvalidated("{ unit(id: 1) }").ShouldBe("1 1 1");
    }

    private static string Unvalidated(string text) => Guarded.Figures(Guarded.MeasureUnvalidated(Guarded.Parse(text), Guarded.Values([])));

    private static string Doubling(int levels) =>
        "{ unit(id: 1) { ...F0 } } "
        + Repeat(levels, index => $"fragment F{index} on Unit {{ a: parent {{ ...F{index + 1} }} b: parent {{ ...F{index + 1} }} }} ")
        + $"fragment F{levels} on Unit {{ id }}";

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));

    // On a small stack: what recursed by depth would end the process here.
    private static OperationMeasure InBoundedTime(string text)
    {
        OperationMeasure? measure = null;
        var document = Guarded.Parse(text);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var time = TimeSpan.MaxValue;
        var thread = new Thread(() => time = ThreadTime.Of(() => measure = Guarded.Guard.Measure(document, operation, Guarded.Values([]))), 128 * 1024);
        thread.Start();
        thread.Join();
        time.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        return measure.ShouldNotBeNull();
    }
}
