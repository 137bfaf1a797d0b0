using Fadu.GraphQL.Execution.Planning;

namespace Fadu.GraphQL.Tests.Execution.Planning;

public sealed class BoundedCacheTests
{
    [Fact]
    public void The_first_of_two_values_for_a_key_stays()
    {
        var cache = new BoundedCache<int, string>(2);

        cache.Add(1, "a").ShouldBe("a");
        cache.Add(1, "b").ShouldBe("a");

        cache.TryGet(1, out var kept).ShouldBeTrue();
        kept.ShouldBe("a");
        cache.Count.ShouldBe(1);
    }

    [Fact]
    public void What_was_asked_for_stays_longer_than_what_was_not()
    {
        var cache = new BoundedCache<int, string>(3);
        for (var key = 1; key <= 3; key++)
            cache.Add(key, $"{key}");
        cache.TryGet(1, out _);
        cache.TryGet(3, out _);

        cache.Add(4, "4");
        cache.Add(5, "5");

        // 2 goes for 4: the hand has passed 1, which had been asked for. When it comes to 1 again, nobody has, and it goes for 5.
        Keys(cache).ShouldBe([3, 4, 5]);
    }

    [Fact]
    public void It_never_holds_more_than_it_may()
    {
        var cache = new BoundedCache<int, string>(10);

        Parallel.For(0, 20_000, number =>
        {
            var key = number % 37;
            if (!cache.TryGet(key, out var value))
                value = cache.Add(key, $"{key}");
            value.ShouldBe($"{key}");
        });

        cache.Count.ShouldBe(10);
    }

    private static IEnumerable<int> Keys(BoundedCache<int, string> cache) => Enumerable.Range(0, 10).Where(key => cache.TryGet(key, out _));
}
