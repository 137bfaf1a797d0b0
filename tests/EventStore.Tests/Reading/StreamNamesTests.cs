using Fadu.EventStore.Reading;

namespace Fadu.EventStore.Tests.Reading;

public sealed class StreamNamesTests
{
    [Fact]
    public void A_stream_can_have_any_name_that_the_database_can_hold()
    {
        foreach (var name in new[] { "", "unit/510104", "unit/\ud842\udfb7野家", "unit/a\nb", "unit/\ufffd" })
            StreamNames.CanExist(name).ShouldBeTrue();
        foreach (var name in new[] { "\0", "unit/a\0b", "unit/\ud800", "unit/\udc00x", "unit/\udfb7\ud842" })
            StreamNames.CanExist(name).ShouldBeFalse();
    }
}
