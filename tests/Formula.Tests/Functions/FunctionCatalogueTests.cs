using System.Text.RegularExpressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed partial class FunctionCatalogueTests
{
    // The functions that the reference of the language lists, in its order.
    private const string Listed =
        """
        Abs Ceiling Floor Truncate Sign Round Min Max Pow Sqrt Exp Log Log10 if in Ln
        IsMissing Coalesce
        Ratio Clamp Linear Tier TierBelow PerCount Deduct Grade DaysLate Late Growth
        PeerMin PeerMax PeerMean PeerMedian PeerSum PeerStdDev PeerCount PeerRank PeerPercentile MinMax ZScore
        """;

    public static TheoryData<string> Names => [.. FunctionCatalogue.All.Select(function => function.Name)];

    [Fact]
    public void Every_function_that_the_reference_lists_exists_and_no_other() =>
        FunctionCatalogue.All.Select(function => function.Name)
            .ShouldBe(Listed.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Fact]
    public void Every_function_class_is_in_the_catalogue_once() =>
        FunctionCatalogue.All.Select(function => function.GetType().Name)
            .ShouldBe(FunctionClasses.Select(type => type.Name), ignoreOrder: true);

    [Fact]
    public void A_class_is_named_like_its_function() =>
        FunctionCatalogue.All.Where(function => !string.Equals(function.GetType().Name, $"{function.Name}Function", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();

    [Fact]
    public void Names_are_unique_even_without_regard_to_case() =>
        FunctionCatalogue.All.Select(function => function.Name).ShouldBeUnique(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_function_has_its_test_class() =>
        FunctionCatalogue.All.Select(function => $"Fadu.Formula.Tests.Functions.{function.GetType().Name}Tests")
            .Where(name => typeof(FunctionCatalogueTests).Assembly.GetType(name) is null).ShouldBeEmpty();

    [Fact]
    public void A_function_is_found_by_its_exact_name_alone()
    {
        FunctionCatalogue.Find("Linear").ShouldBeOfType<LinearFunction>();
        FunctionCatalogue.Find("linear").ShouldBeNull();
        FunctionCatalogue.Find("Linear ").ShouldBeNull();
        FunctionCatalogue.Find("").ShouldBeNull();
    }

    [Theory]
    [InlineData("Linear", "number, number, number")]
    [InlineData("Late", "date, date, number, number")]
    [InlineData("Grade", "text, text, number")]
    [InlineData("if", "condition (true or false), any kind, any kind")]
    [InlineData("Coalesce", "any kind, any kind")]
    public void Help_tells_the_kind_of_each_argument(string name, string expected) =>
        string.Join(", ", FormulaReader.Functions.Single(function => function.Name == name).Kinds.Select(kind => kind.English)).ShouldBe(expected);

    [Theory, MemberData(nameof(Names))]
    public void Help_is_complete_in_both_languages(string name)
    {
        var help = FormulaReader.Functions.Single(function => function.Name == name);

        foreach (var text in (Kernel.Text[])[help.Help, help.MissingRule, help.Result])
        {
            text.Chinese.ShouldNotBeNullOrWhiteSpace();
            text.English.ShouldNotBeNullOrWhiteSpace();
            text.English.ShouldNotBe(text.Chinese);
        }

        help.Parameters.ShouldNotBeNullOrWhiteSpace();
        help.Arguments.ShouldMatch("^[0-9]");
        help.OverPeers.ShouldBe(FunctionCatalogue.Find(name) is PeerFunction);
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_example_calls_it_and_reads_without_faults(string name)
    {
        var example = FormulaReader.Functions.Single(function => function.Name == name).Example;

        example.ShouldContain($"{name}(");
        Readings(example).ShouldContain(reading => reading.Formula != null, customMessage: example);
    }

    [Theory, MemberData(nameof(Names))]
    public void Too_few_and_too_many_arguments_are_told_with_what_to_write(string name)
    {
        var function = FunctionCatalogue.Find(name)!;
        var wrong = Enumerable.Range(0, 12).Where(count => !function.Arity.Allows(count)).ToList();

        wrong.ShouldNotBeEmpty();
        foreach (var count in wrong)
        {
            var text = $"{name}({string.Join(", ", Enumerable.Repeat("1", count))})";
            TestFormula.Of(text).Told.ShouldBe(
            [
                $"formula.wrong_arity 0+{text.Length} {name} 的参数个数不对：写了 {count} 个，应写 {name}({function.Parameters})，例如 {function.Example} | "
                    + $"{name} has {count} arguments; write {name}({function.Parameters}), e.g. {function.Example}",
            ]);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void In_another_case_the_right_one_is_told(string name)
    {
        foreach (var other in (string[])[name.ToUpperInvariant(), name.ToLowerInvariant()])
        {
            if (other != name)
            {
                TestFormula.Of($"{other}(1)").Told.ShouldBe(
                    [$"formula.wrong_case 0+{name.Length} 函数名要分大小写，请写 {name} | case counts in function names: write {name}"]);
            }
        }
    }

    private static IEnumerable<Type> FunctionClasses =>
        typeof(FunctionCatalogue).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FormulaFunction)) && !type.IsAbstract);

    // Items are of the kind that makes the example readable: a line that can be copied has one such reading at least.
    private static IEnumerable<FormulaReading> Readings(string example)
    {
        var names = BracketedName().Matches(example).Select(match => match.Groups["name"].Value).Where(name => name is not "满分").Distinct().ToList();
        var kinds = Enum.GetValues<FormulaType>();
        for (var choice = 0; choice < Math.Pow(kinds.Length, names.Count); choice++)
        {
            var scope = names.Select((name, place) => (name, kind: kinds[choice / (int)Math.Pow(kinds.Length, place) % kinds.Length]))
                .Aggregate(TestScope.Empty, (scope, item) => scope.Item(item.name.Split('.')[^1], item.kind, Formula.Intervals.Interval.Any, null));
            foreach (var expected in kinds)
                yield return FormulaReader.Read(example, expected, scope);
        }
    }

    [GeneratedRegex(@"\[(?<name>[^\]]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BracketedName();
}
