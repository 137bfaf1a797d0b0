using Fadu.GraphQL.Guarding.Rights;

namespace Fadu.GraphQL.Tests.Guarding.Rights;

public sealed class OperationRightsTests
{
    private static readonly Caller Nobody = Caller.Anonymous;
    private static readonly Caller Guest = Caller.WithRoles([]);

    [Fact]
    public void Each_guarded_field_is_refused_with_all_its_places()
    {
        const string Text = """
            { me unit(id: 1) { score ...F } other: me }
            fragment F on Unit { name score parent { score } }
            """;

        Guarded.Refusals(Text, Nobody).ShouldBe([
            "UNAUTHENTICATED: Query.me is only for callers who are logged in. (1:3) (1:33) {field: Query.me}",
            "UNAUTHENTICATED: Unit.score is only for callers who are logged in. (1:20) (2:27) (2:42) {field: Unit.score}",
        ]);
        Guarded.Refusals(Text, Guest).ShouldBe([
            "FORBIDDEN: Unit.score asks for one of the roles ADMIN, AUDITOR. (1:20) (2:27) (2:42) {field: Unit.score, roles: ADMIN|AUDITOR}",
        ]);
        Guarded.Refusals(Text, Caller.WithRoles(["AUDITOR"])).ShouldBeEmpty();
    }

    [Fact]
    public void One_role_of_each_group_is_needed()
    {
        const string Text = "{ unit(id: 1) { secret } }";

        Guarded.Refusals(Text, Guest).ShouldBe(
            ["FORBIDDEN: Unit.secret asks for the role ADMIN and for the role KEEPER. (1:17) {field: Unit.secret, roles: ADMIN & KEEPER}"]);
        Guarded.Refusals(Text, Caller.WithRoles(["ADMIN"])).ShouldBe(
            ["FORBIDDEN: Unit.secret asks for the role KEEPER. (1:17) {field: Unit.secret, roles: KEEPER}"]);
        Guarded.Refusals(Text, Caller.WithRoles(["ADMIN", "KEEPER"])).ShouldBeEmpty();
        Guarded.Refusals(Text, Caller.WithRoles(["admin", "keeper"])).Length.ShouldBe(1);
    }

    [Fact]
    public void A_guarded_object_guards_its_fields_and_those_that_give_it() =>
        Guarded.Refusals("{ audit { __typename text } }", Guest).ShouldBe([
            "FORBIDDEN: Query.audit asks for the role AUDITOR. (1:3) {field: Query.audit, roles: AUDITOR}",
            "FORBIDDEN: Audit.text asks for the role AUDITOR. (1:22) {field: Audit.text, roles: AUDITOR}",
        ]);

    [Fact]
    public void A_field_selected_on_an_interface_asks_for_what_any_object_behind_it_does()
    {
        Guarded.Refusals("{ node(id: 1) { id } }", Guest).ShouldBe(
            ["FORBIDDEN: Audit.id asks for the role AUDITOR. (1:17) {field: Audit.id, roles: AUDITOR}"]);
        Guarded.Refusals("{ node(id: 1) { __typename ... on Unit { id } } }", Nobody).ShouldBeEmpty();
        Guarded.Refusals("{ node(id: 1) { ... on Node { ... on Audit { text } } } }", Guest).ShouldBe(
            ["FORBIDDEN: Audit.text asks for the role AUDITOR. (1:46) {field: Audit.text, roles: AUDITOR}"]);
        Guarded.Refusals("{ found { ... on Unit { score } ... on PageInfo { hasNextPage } } }", Nobody).ShouldBe(
            ["UNAUTHENTICATED: Unit.score is only for callers who are logged in. (1:25) {field: Unit.score}"]);
    }

    [Theory]
    [InlineData("{ ping me @skip(if: true) }")]
    [InlineData("{ ping me @include(if: false) }")]
    [InlineData("{ ping me @include(if: true) @skip(if: true) }")]
    [InlineData("{ ping ...F @skip(if: true) } fragment F on Query { me }")]
    [InlineData("{ ping ... @include(if: false) { me } }")]
    public void What_is_left_out_asks_for_nothing(string text) => Guarded.Refusals(text, Nobody).ShouldBeEmpty();

    [Fact]
    public void Variables_decide_what_is_left_out()
    {
        const string Text = "query ($show: Boolean!) { ping me @include(if: $show) }";

        Guarded.Measure(Text, Guarded.Values([("show", false)])).Rights.Demands.ShouldBeEmpty();
        Guarded.Measure(Text, Guarded.Values([("show", true)])).Rights.AreHeldBy(Nobody).ShouldBeFalse();
    }

    [Fact]
    public void Mutations_and_subscriptions_are_guarded_alike()
    {
        Guarded.Refusals("mutation { submit { id } }", Nobody).ShouldBe(
            ["UNAUTHENTICATED: Mutation.submit is only for callers who are logged in. (1:12) {field: Mutation.submit}"]);
        Guarded.Refusals("subscription { scored { score } }", Guest).ShouldBe(
            ["FORBIDDEN: Unit.score asks for one of the roles ADMIN, AUDITOR. (1:25) {field: Unit.score, roles: ADMIN|AUDITOR}"]);
    }

    [Fact]
    public void Rights_found_once_are_held_against_a_newer_caller()
    {
        var rights = Guarded.Measure("subscription { scored { score } }").Rights;

        rights.AreHeldBy(Caller.WithRoles(["ADMIN", "OTHER"])).ShouldBeTrue();
        rights.AreHeldBy(Caller.WithRoles(["OTHER"])).ShouldBeFalse();
        rights.Demands.Select(demand => $"{demand.Coordinate}: {demand.Rights} at {string.Join(' ', demand.Offsets)}")
            .ShouldBe(["Unit.score: ADMIN or AUDITOR at 24"]);
    }

    [Fact]
    public void At_most_a_hundred_places_are_told()
    {
        var text = $"{{ {string.Concat(Enumerable.Range(0, 150).Select(index => $"a{index}: me "))} unit(id: 1) {{ score }} }}";

        var refusals = Guarded.Measure(text).Rights.Refusals(Nobody);

        refusals.Select(refusal => $"{refusal.Extensions!["field"]} {refusal.Locations.Length}").ShouldBe(["Query.me 100", "Unit.score 0"]);
    }
}
