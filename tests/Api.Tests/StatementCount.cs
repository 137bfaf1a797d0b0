using System.Diagnostics;

namespace Fadu.Api.Tests;

/// <summary>Counts what is sent to the database.</summary>
internal static class StatementCount
{
    /// <summary>
    /// How many statements an act sends as a rule, its own alone: what runs beside it has another trace. Of seven times the middle, since
    /// those who look at a book at once share a statement, and a book also follows by itself.
    /// </summary>
    public static async Task<int> OfAsync(Func<Task> act)
    {
        var counts = new int[7];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = await OnceAsync(act);
        return counts.Order().ElementAt(counts.Length / 2);
    }

    private static async Task<int> OnceAsync(Func<Task> act)
    {
        var count = 0;
        using var own = new Activity("own").SetIdFormat(ActivityIdFormat.W3C).Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => Interlocked.Add(ref count, activity.TraceId == own.TraceId ? 1 : 0),
        };
        ActivitySource.AddActivityListener(listener);
        await act();
        return count;
    }
}
