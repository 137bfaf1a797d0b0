using Fadu.Indicators.Revisions;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class ChangeParameterTests
{
    [Fact]
    public void A_parameter_gets_another_value_as_it_is_written() =>
        Given(Started).When(new ChangeParameter("std", " 90% ").Decide).Then(new ParameterChanged("std", "90%"));

    [Fact]
    public void The_value_that_it_has_changes_nothing() => Given(Started).When(new ChangeParameter("std", "95%").Decide).ThenNothing();

    [Fact]
    public void A_value_is_of_the_parameters_type()
    {
        Given(Started).When(new ChangeParameter("std", "高").Decide).ThenRefused("value.not_a_number value");
        Given(Started).When(new ChangeParameter("std", "").Decide).ThenRefused("draft.value_needed value");
    }

    [Fact]
    public void There_is_a_draft_and_such_a_parameter()
    {
        Given().When(new ChangeParameter("std", "").Decide).ThenRefused("system.unknown", "draft.value_needed value");
        Given(Started, First).When(new ChangeParameter("std", "90%").Decide).ThenRefused("draft.none");
        Given(Started).When(new ChangeParameter("st", "90%").Decide).ThenRefused("draft.unknown_parameter parameter");
    }
}
