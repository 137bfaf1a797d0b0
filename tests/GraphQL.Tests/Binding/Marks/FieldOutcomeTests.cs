using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Binding.Marks;

public sealed class FieldOutcomeTests
{
    [Fact]
    public void A_value_and_an_error_become_outcomes_by_themselves()
    {
        FieldOutcome<int> value = 3, error = new FieldError("GONE", "It is gone.");

        (((IFieldOutcome)value).ValueOrError, value.Error).ShouldBe((3, null));
        ((IFieldOutcome)error).ValueOrError.ShouldBe(new FieldError("GONE", "It is gone."));
        new[] { value, error, 3, new FieldError("GONE", "It is gone.") }.Distinct().ShouldBe([value, error]);
        (value == error).ShouldBeFalse();
        (value != 3).ShouldBeFalse();
    }
}
