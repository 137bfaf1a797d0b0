using Fadu.EventStore.Faults;
using Fadu.Host.Answers;

namespace Fadu.Host.Tests.Answers;

public sealed class FieldFaultsTests
{
    [Theory]
    [InlineData(EventStoreFault.Unavailable, "UNAVAILABLE")]
    [InlineData(EventStoreFault.Contended, "UNAVAILABLE")]
    [InlineData(EventStoreFault.OutcomeUnknown, "OUTCOME_UNKNOWN")]
    [InlineData(EventStoreFault.DiskFull, "STORE_FULL")]
    [InlineData(EventStoreFault.ClockBehind, "CLOCK_BEHIND")]
    [InlineData(EventStoreFault.Rejected, "INTERNAL_ERROR")]
    public void What_stands_in_the_way_of_the_store_is_told_in_both_languages_and_without_what_broke(EventStoreFault fault, string code)
    {
        var told = FieldFaults.Of(new EventStoreException(fault, "relation mt_events"));

        told.Code.ShouldBe(code);
        told.Message.ShouldContain("请");
        told.Message.ShouldMatch("[\u4e00-\u9fff].*。 [A-Z][a-z ,]+");
        told.Message.ShouldNotContain("mt_events");
    }

    [Fact]
    public void Anything_else_is_an_internal_error() => FieldFaults.Of(new InvalidOperationException("secret")).Code.ShouldBe("INTERNAL_ERROR");
}
