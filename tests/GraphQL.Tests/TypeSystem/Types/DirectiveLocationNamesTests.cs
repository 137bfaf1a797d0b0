using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.TypeSystem.Types;

public sealed class DirectiveLocationNamesTests
{
    [Fact]
    public void Every_place_has_the_name_that_documents_give_it() =>
        string.Join(' ', DirectiveLocationNames.All.Select(location => location.Name)).ShouldBe(
            "QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION SCHEMA SCALAR OBJECT "
            + "FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION");

    [Fact]
    public void A_name_gives_its_place_and_no_other()
    {
        DirectiveLocationNames.Parse("FRAGMENT_SPREAD").ShouldBe(DirectiveLocations.FragmentSpread);
        DirectiveLocationNames.Parse("Field").ShouldBe(DirectiveLocations.None);
        DirectiveLocationNames.Of(DirectiveLocations.Enum | DirectiveLocations.Field).ShouldBe(["FIELD", "ENUM"]);
    }
}
