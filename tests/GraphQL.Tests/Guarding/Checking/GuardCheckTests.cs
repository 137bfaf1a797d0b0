using Fadu.GraphQL.Guarding.Checking;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.Tests.TypeSystem;

namespace Fadu.GraphQL.Tests.Guarding.Checking;

public sealed class GuardCheckTests
{
    [Fact]
    public void A_schema_whose_use_of_the_directives_fits_has_no_faults() => Faults(Guarded.Definitions).ShouldBeEmpty();

    [Theory]
    [InlineData("a: Int @cost(weight: -1)", "Cost 1:21 Query.a has the weight -1; the least is 0.")]
    [InlineData("a(b: Int @cost(weight: -1)): Int", "Cost 1:23 Query.a(b:) has the weight -1; the least is 0.")]
    [InlineData("a(b: Int @cost(assumedSize: 1)): Int", "Cost 1:23 Query.a(b:) says a size, which only fields have.")]
    [InlineData("a(b: Int @cost(sizedBy: \"b\")): Int", "Cost 1:23 Query.a(b:) says a size, which only fields have.")]
    [InlineData("a: [Query] @cost(assumedSize: 0)", "Cost 1:25 Query.a has the assumed size 0; the least is 1.")]
    [InlineData("a: [Query] @cost(sizedBy: [\"first\"], assumedSize: 5)", "Cost 1:25 Query.a is sized by first, but has no such argument.")]
    [InlineData(
        "a(first: String): [Query] @cost(sizedBy: \"first\", assumedSize: 5)",
        "Cost 1:40 Query.a is sized by first, which is neither a whole number nor a list, but String.")]
    [InlineData(
        "a(first: Int = 3, ids: [ID!]): [Query] @cost(sizedBy: [\"first\", \"ids\"])",
        "Cost 1:53 Query.a has no assumed size, though none of the arguments that size it must have a value.")]
    [InlineData("a: Int @requires(role: [])", "RequiredRoles 1:21 Query.a asks for one of no roles, which nobody has.")]
    [InlineData("a: Int @requires(role: [\"A\", \" \"])", "RequiredRoles 1:21 Query.a asks for a role without a name.")]
    [InlineData("a: [Query]", "ListSize 1:14 Query.a is a list without a size, and Query.a gives it none.")]
    [InlineData("a: Query @cost(assumedSize: 5)", "ListSize 1:14 Query.a has a size, but is no list and leads to none without a size.")]
    public void Each_fault_is_told(string field, string fault) => Faults($"type Query {{ {field} }}").ShouldBe([fault]);

    [Fact]
    public void A_list_takes_the_size_of_every_field_that_leads_to_it()
    {
        Faults("""
            type Query { all(first: Int!): Page @cost(sizedBy: "first") some: Page one: Page! pages: [Page] @cost(assumedSize: 2) free: [A] }
            type Page { nodes: [A] }
            type A { a: [Int!] }
            """).ShouldBe([
                "ListSize 1:119 Query.free is a list without a size.",
                "ListSize 2:13 Page.nodes is a list without a size, and Query.some, Query.one, Query.pages give it none.",
            ]);
    }

    [Fact]
    public void What_an_interface_says_of_a_field_holds_for_its_objects()
    {
        Faults("""
            type Query implements I { a: [Query] }
            interface I { a: [Query] @cost(assumedSize: 4) }
            """).ShouldBeEmpty();
        Faults("""
            type Query { a: Int }
            interface I { a: Int @cost(weight: -3) }
            """).ShouldBe(["Cost 2:22 I.a has the weight -3; the least is 0."]);
    }

    [Fact]
    public void Faults_come_in_the_order_of_the_text() =>
        Faults("""
            type Query @requires(role: []) { a: [Query] @cost(weight: -1) }
            """).ShouldBe([
                "RequiredRoles 1:12 Query asks for one of no roles, which nobody has.",
                "ListSize 1:34 Query.a is a list without a size, and Query.a gives it none.",
                "Cost 1:45 Query.a has the weight -1; the least is 0.",
            ]);

    // The directives stand behind, so that places in the fields' text are easy to count.
    private static string[] Faults(string definitions)
    {
        var text = definitions + "\n" + GuardDirectives.Text;
        return [.. GuardCheck.Faults(Schemas.Build(text), Source.FromText(text, "test"))
            .Select(fault => $"{fault.Rule} {fault.Locations[0].Line}:{fault.Locations[0].Column} {fault.Message}")];
    }
}
