using System.Globalization;
using Fadu.EventStore.Appending;

namespace Fadu.EventStore.Tests.Appending;

public sealed class EventIdsTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 22, 8, 30, 0, 123, TimeSpan.Zero);

    [Fact]
    public void Ids_are_of_version_7_and_of_the_variant_of_the_RFC() =>
        EventIds.Make(Time, 1000).ShouldAllBe(id => id.Version == 7 && id.Variant >= 8 && id.Variant <= 11);

    [Fact]
    public void Ids_begin_with_the_moment_in_milliseconds() => EventIds.Make(Time, 3)
        .Select(id => Convert.ToHexStringLower(id.ToByteArray(bigEndian: true)[..6]))
        .ShouldAllBe(start => start == Time.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture));

    [Fact]
    public void The_example_of_the_RFC_has_the_same_first_half()
    {
        // RFC 9562, appendix A.6: 2022-02-22 14:22:22 -5 is 017F22E2-79B0-7CC3-98C4-DC0C0C07398F.
        var id = EventIds.Make(new(2022, 2, 22, 14, 22, 22, TimeSpan.FromHours(-5)), 1)[0];

        id.ToString()[..15].ShouldBe("017f22e2-79b0-7");
    }

    [Fact]
    public void No_two_ids_are_alike() => EventIds.Make(Time, 10_000).Distinct().Count().ShouldBe(10_000);
}
