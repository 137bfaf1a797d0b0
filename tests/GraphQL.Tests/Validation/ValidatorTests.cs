using System.Collections.Immutable;
using System.Globalization;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Tests.Language;
using Fadu.GraphQL.Validation;

namespace Fadu.GraphQL.Tests.Validation;

public sealed class ValidatorTests
{
    [Fact]
    public void A_valid_document_has_no_errors() => Check("""
        query Overview($key: Key!, $limit: Int! = 5, $detailed: Boolean!) {
          place(key: $key) { __typename ...Names ... on City @include(if: $detailed) { mayor { name age } } }
          places(limit: $limit, filter: {range: {min: 1}, tags: ["a"]}) { ...Names }
        }
        mutation Rename($id: ID!) { rename(id: $id, name: "New") { ...Names } }
        subscription Renamed { renamed { ...Names } }
        fragment Names on Named { name }
        """).ShouldBeEmpty();

    [Fact]
    public void Errors_of_all_rules_come_with_code_rule_and_places() => Check("""
        query ($unused: Int) {
          village { mayor ...F }
        }
        """).ShouldBe(
        [
            new(ErrorCodes.ValidationFailed, """The type "Village" has no field "mayor".""") { Rule = "FieldSelections", Locations = [new(2, 13)] },
            new(ErrorCodes.ValidationFailed, """There is no fragment "F".""") { Rule = "FragmentSpreadTargetDefined", Locations = [new(2, 22)] },
            new(ErrorCodes.ValidationFailed, """The variable "$unused" is not used.""") { Rule = "AllVariablesUsed", Locations = [new(1, 8)] },
        ]);

    [Fact]
    public void It_stops_after_the_errors_that_are_asked_for_and_says_so()
    {
        var errors = Validator.Validate(RuleHarness.Schema, RuleHarness.Parse("{ a b c d e }"), ValidationOptions.Default with { MaxErrors = 2 });

        errors.Select(error => $"{error.Code} {RuleHarness.TextOf(error)}").ShouldBe(
        [
            """VALIDATION_FAILED 1:3 The type "Query" has no field "a".""",
            """VALIDATION_FAILED 1:5 The type "Query" has no field "b".""",
            "LIMIT_EXCEEDED Validation stopped after 2 errors; the document has more.",
        ]);
    }

    [Fact]
    public void As_many_errors_as_are_asked_for_are_no_reason_to_say_so() =>
        Validator.Validate(RuleHarness.Schema, RuleHarness.Parse("{ a b }"), ValidationOptions.Default with { MaxErrors = 2 })
            .Select(error => error.Code).ShouldBe([ErrorCodes.ValidationFailed, ErrorCodes.ValidationFailed]);

    [Fact]
    public void Fields_that_take_too_long_to_compare_are_refused_with_the_figure() =>
        Validator.Validate(RuleHarness.Schema, RuleHarness.Parse("{ village { a: name b: name c: name d: name } }"), ValidationOptions.Default with { MaxFieldComparisons = 4 })
            .ShouldBe(
            [
                new(ErrorCodes.LimitExceeded, "It takes more than 4 comparisons to tell whether the fields of the document can be merged.")
                {
                    Rule = "FieldSelectionMerging",
                },
            ]);

    [Fact]
    public void One_error_names_a_thousand_places_at_most()
    {
        var values = string.Concat(Enumerable.Range(0, 1_500).Select(number => string.Create(CultureInfo.InvariantCulture, $" n: {number}")));

        Check($"{{ count({values}) }}").ShouldHaveSingleItem().Locations.Length.ShouldBe(1_000);
    }

    [Fact]
    public void Any_document_that_can_be_read_is_answered_in_places_that_it_has()
    {
        for (var index = 0; index < 500; index++)
        {
            var document = RuleHarness.Parse(new RandomDocument(Seed.Of(index)).Make());

            var places = Validator.Validate(RuleHarness.Schema, document, ValidationOptions.Default).SelectMany(error => error.Locations).ToArray();

            places.ShouldNotBeEmpty(Seed.Say(index));
            places.ShouldBeSubsetOf(Enumerable.Range(0, document.Source.Utf8.Length).Select(document.Source.LocationOf), Seed.Say(index));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Limits_below_one_are_refused(int limit)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ValidationOptions.Default with { MaxErrors = limit });
        Should.Throw<ArgumentOutOfRangeException>(() => ValidationOptions.Default with { MaxFieldComparisons = limit });
    }

    private static ImmutableArray<GraphQLError> Check(string document) =>
        Validator.Validate(RuleHarness.Schema, RuleHarness.Parse(document), ValidationOptions.Default);
}
