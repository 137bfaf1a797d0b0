using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Tests.TypeSystem;

namespace Fadu.GraphQL.Tests.Guarding.Rights;

public sealed class FieldRightsTests
{
    [Fact]
    public void Rights_that_ask_for_the_same_are_equal()
    {
        var (left, right) = (Of("@requires(role: [\"B\", \"A\"])"), Of("@authenticated @requires(role: [\"A\", \"B\", \"A\"])"));

        right.ShouldBe(left);
        right.GetHashCode().ShouldBe(left.GetHashCode());
    }

    [Fact]
    public void Each_part_of_rights_counts()
    {
        var rights = Of("@requires(role: [\"A\", \"B\"])");

        FieldRights[] others = [FieldRights.None, Of("@authenticated"), Of("@requires(role: \"A\")"), Of("@requires(role: [\"A\", \"C\"])")];
        others.ShouldAllBe(other => !other.Equals(rights));
        FieldRights.None.ShouldNotBe(Of("@authenticated"));
    }

    [Theory]
    [InlineData("", true, true, true)]
    [InlineData("@authenticated", false, true, true)]
    [InlineData("@requires(role: [\"A\", \"B\"])", false, false, true)]
    [InlineData("@requires(role: [\"B\"])", false, false, false)]
    [InlineData("@requires(role: [])", false, false, false)]
    public void Rights_are_held_or_not(string directives, bool anonymous, bool guest, bool a)
    {
        var rights = Of(directives);

        rights.AreHeldBy(Caller.Anonymous).ShouldBe(anonymous);
        rights.AreHeldBy(Caller.WithRoles([])).ShouldBe(guest);
        rights.AreHeldBy(Caller.WithRoles(["A"])).ShouldBe(a);
    }

    private static FieldRights Of(string directives) =>
        new SchemaRights(Schemas.Build($"{GuardDirectives.Text} type Query {{ a: Int {directives} }}")).All[0].Value;
}
