namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>What all tests of a run have compared together.</summary>
internal static class Totals
{
    // What every run compares at least, unless only some of the tests were asked for.
    private const int Least = 20_000;

    private static readonly string[] All = ["syntax", "schemas", "introspection", "printed schemas", "validation", "execution"];
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, Tally> Closed = new(StringComparer.Ordinal);

    /// <summary>Adds what one test has compared; the last one prints the sum and fails where it is too small.</summary>
    public static void Add(Tally tally)
    {
        lock (Gate)
        {
            All.ShouldContain(tally.What);
            Closed.Add(tally.What, tally);
            if (Closed.Count < All.Length)
                return;

            var cases = Closed.Values.Sum(one => one.Cases);
            Console.WriteLine($"{cases} comparisons with graphql-js: {Closed.Values.Sum(one => one.Disagreed)} disagreements, "
                + $"{Closed.Values.Sum(one => one.Open)} differences that OPEN.md explains; FADU_SEED={Seed.Value}");
            cases.ShouldBeGreaterThanOrEqualTo(Least);
        }
    }
}
