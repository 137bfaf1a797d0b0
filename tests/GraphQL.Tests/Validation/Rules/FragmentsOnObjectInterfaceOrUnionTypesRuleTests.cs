using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnObjectInterfaceOrUnionTypesRuleTests
{
    [Fact]
    public void Objects_interfaces_and_unions() => ExpectValid<FragmentsOnObjectInterfaceOrUnionTypesRule>(
        """{ place { ... on City { people } ... on Named { name } ... on Neighbor { __typename } ... { id } } }""");

    [Fact]
    public void An_unknown_type_is_the_business_of_another_rule() => ExpectValid<FragmentsOnObjectInterfaceOrUnionTypesRule>(
        """{ place { ... on Town { people } } }""");

    [Fact]
    public void Scalars_enumerations_and_input_objects() => ExpectErrors<FragmentsOnObjectInterfaceOrUnionTypesRule>(
        """{ place { ... on Int { a } ... on Unit { b } ...F } } fragment F on Range { min }""",
        """1:18 A fragment cannot be for "Int": it is no object, interface or union.""",
        """1:35 A fragment cannot be for "Unit": it is no object, interface or union.""",
        """1:69 A fragment cannot be for "Range": it is no object, interface or union.""");
}
