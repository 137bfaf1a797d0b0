using System.Globalization;
using Fadu.GraphQL.Documents;

namespace Fadu.GraphQL.Tests.Documents;

public sealed class AutomaticPersistedQueriesTests
{
    [Fact]
    public void What_was_not_asked_for_longest_goes_first()
    {
        var queries = new AutomaticPersistedQueries(mostEntries: 3, mostBytes: 1_000);
        Keep(queries, "a", "b", "c");
        queries.Find("a").ShouldNotBeNull();

        Keep(queries, "d");

        Kept(queries).ShouldBe("a c d");
        queries.Count.ShouldBe(3);
    }

    [Fact]
    public void Bytes_are_bounded_too()
    {
        var queries = new AutomaticPersistedQueries(mostEntries: 100, mostBytes: 10);
        queries.Keep("a", Text(4));
        queries.Keep("b", Text(4));
        queries.Keep("c", Text(3));
        Kept(queries).ShouldBe("b c");
        queries.Bytes.ShouldBe(7);

        queries.Keep("d", Text(11));
        Kept(queries).ShouldBe("b c", "a text that never fits drives nothing out");

        queries.Keep("a", Text(10));
        Kept(queries).ShouldBe("a");
        queries.Bytes.ShouldBe(10);
    }

    [Fact]
    public void A_text_that_is_kept_already_counts_once()
    {
        var queries = new AutomaticPersistedQueries(mostEntries: 2, mostBytes: 100);

        queries.Keep("a", Text(5));
        queries.Keep("a", Text(5));

        (queries.Count, queries.Bytes).ShouldBe((1, 5));
    }

    [Fact]
    public void A_text_is_copied()
    {
        var queries = new AutomaticPersistedQueries(mostEntries: 2, mostBytes: 100);
        var text = "{ a }"u8.ToArray();

        queries.Keep("a", text);
        text.AsSpan().Clear();

        queries.Find("a").ShouldNotBeNull().ToArray().ShouldBe("{ a }"u8.ToArray());
    }

    [Fact]
    public void Many_threads_leave_the_bounds_and_the_sums_right()
    {
        var queries = new AutomaticPersistedQueries(mostEntries: 20, mostBytes: 60);

        Parallel.For(0, 20_000, index =>
        {
            var key = (index * 31 % 97).ToString(CultureInfo.InvariantCulture);
            if (queries.Find(key) is null)
                queries.Keep(key, Text(1 + (index % 5)));
        });

        var kept = Enumerable.Range(0, 97).Select(key => queries.Find($"{key}")).OfType<ReadOnlyMemory<byte>>().ToArray();
        kept.Length.ShouldBe(queries.Count);
        kept.Sum(text => text.Length).ShouldBe((int)queries.Bytes);
        queries.Count.ShouldBeLessThanOrEqualTo(20);
        queries.Bytes.ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public void Bounds_below_one_are_programming_faults()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new AutomaticPersistedQueries(0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new AutomaticPersistedQueries(1, 0));
    }

    private static void Keep(AutomaticPersistedQueries queries, params string[] hashes)
    {
        foreach (var hash in hashes)
            queries.Keep(hash, Text(1));
    }

    private static string Kept(AutomaticPersistedQueries queries) =>
        string.Join(' ', "abcd".Select(hash => hash.ToString()).Where(hash => queries.Find(hash) is not null));

    private static byte[] Text(int bytes) => new byte[bytes];
}
