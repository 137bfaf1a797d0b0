using System.Collections.Immutable;
using System.Globalization;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Validation;
using Fadu.TestSupport.Measuring;

namespace Fadu.GraphQL.Tests.Validation;

/// <summary>Documents made to take long. Each is answered far within a second; the bound is wide, so that a busy machine does not fail it.</summary>
public sealed class AdversarialDocumentTests
{
    private static readonly TimeSpan _bound = TimeSpan.FromSeconds(5);

    public static TheoryData<string, string> Valid => new()
    {
        { "one field ten thousand times", "{ " + Repeat(10_000, _ => "count ") + "}" },
        { "one object ten thousand times", "{ " + Repeat(10_000, _ => "village { motto } ") + "}" },
        { "objects in objects, each twice", Twice(10) },
        { "fragments that spread the next one twice", "{ city(id: 1) { ...F0 } } " + Repeat(500, number => $"fragment F{number} on City {{ a: parent {{ ...F{number + 1} }} b: parent {{ ...F{number + 1} }} }} ") + "fragment F500 on City { id }" },
        { "a line of thousands of fragments", "{ city(id: 1) { ...F0 } } " + Repeat(5_000, number => $"fragment F{number} on City {{ parent {{ ...F{number + 1} }} }} ") + "fragment F5000 on City { id }" },
        { "a line of thousands of fragments on one level", "{ city(id: 1) { ...F0 } } " + Repeat(5_000, number => $"fragment F{number} on City {{ id ...F{number + 1} }} ") + "fragment F5000 on City { id }" },
        { "thousands of fragments side by side", "{ city(id: 1) { " + Repeat(2_000, number => $"...F{number} ") + "} } " + Repeat(2_000, number => $"fragment F{number} on City {{ parent {{ id }} }} ") },
        { "thousands of operations that share a line of fragments", Repeat(1_000, number => $"query Q{number} {{ city(id: 1) {{ ...F0 }} }} ") + Repeat(1_000, number => $"fragment F{number} on City {{ ...F{number + 1} }} ") + "fragment F1000 on City { id }" },
        { "interfaces and objects in turn", "{ place { " + Repeat(2_000, _ => "... on City { x: name parent { id } } ... on Village { x: motto parent { id } } ... on Place { parent { id } } ") + "} }" },
    };

    public static TheoryData<string, string> Invalid => new()
    {
        { "ten thousand fields and one that differs", "{ village { " + Repeat(10_000, _ => "name ") + "name: motto } }" },
        { "ten thousand objects and one that differs", "{ " + Repeat(10_000, _ => "village { motto } ") + "village { motto: name } }" },
        { "ten thousand pairs of objects that differ", "{ " + Repeat(5_000, _ => "village { x: motto } village { x: name } ") + "}" },
        { "a line of fragments that differ at the end", "{ city(id: 1) { ...F0 } city(id: 1) { ...G0 } } " + Repeat(3_000, number => $"fragment F{number} on City {{ parent {{ ...F{number + 1} }} }} fragment G{number} on City {{ parent {{ ...G{number + 1} }} }} ") + "fragment F3000 on City { x: id } fragment G3000 on City { x: name }" },
        { "a cycle of thousands of fragments", "{ city(id: 1) { ...F0 } } " + Repeat(5_000, number => $"fragment F{number} on City {{ parent {{ ...F{(number + 1) % 5_000} }} }} ") },
        { "fragments that all spread all", "{ city(id: 1) { ...F0 } } " + Repeat(100, number => $"fragment F{number} on City {{ parent {{ {Repeat(100, other => $"...F{other} ")} }} }} ") },
        { "fragments that all spread all, with fields that differ", "{ city(id: 1) { ...F0 } } " + Repeat(100, number => $"fragment F{number} on City {{ x: {(number % 2 == 0 ? "id" : "name")} parent {{ {Repeat(100, other => $"...F{other} ")} }} }} ") },
        { "thousands of arguments of one name", "{ count(" + Repeat(5_000, _ => "n: 1 ") + ") }" },
        { "thousands of uses in each of hundreds of operations", Repeat(700, number => $"query Q{number} {{ ...F }} ") + "fragment F on Query { " + Repeat(4_000, _ => "count(n: $v) ") + "}" },
        { "thousands of variables of one name", "query (" + Repeat(5_000, _ => "$v: Int ") + ") { count(n: $v) }" },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_one_is_found_valid_in_bounded_time(string name, string document) => Check(name, document).ShouldBeEmpty(name);

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_one_is_refused_in_bounded_time(string name, string document) => Check(name, document).ShouldNotBeEmpty(name);

    [Fact]
    public void Pairs_without_end_are_refused_with_the_figure() =>
        Check("pairs", "{ village { " + Repeat(20_000, _ => "name ") + "name: motto } }")[^1].ShouldBe(
            new(ErrorCodes.LimitExceeded, "It takes more than 100000 comparisons to tell whether the fields of the document can be merged.")
            {
                Rule = "FieldSelectionMerging",
            });

    private static ImmutableArray<GraphQLError> Check(string name, string text)
    {
        var document = RuleHarness.Parse(text);
        ImmutableArray<GraphQLError> errors = [];

        ThreadTime.Of(() => errors = Validator.Validate(RuleHarness.Schema, document, ValidationOptions.Default)).ShouldBeLessThan(_bound, name);

        return errors;
    }

    private static string Twice(int depth) => depth == 0 ? "{ village { motto } }" : $"{{ village {{ parent {Inner(depth)} parent {Inner(depth)} }} }}";

    private static string Inner(int depth) => depth == 0 ? "{ id }" : $"{{ parent {Inner(depth - 1)} parent {Inner(depth - 1)} }}";

    private static string Repeat(int count, Func<int, FormattableString> text) => Repeat(count, number => text(number).ToString(CultureInfo.InvariantCulture));

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
