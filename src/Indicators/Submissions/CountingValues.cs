namespace Fadu.Indicators.Submissions;

/// <summary>Tells whether a submission moves anything yet.</summary>
public static class CountingValues
{
    /// <summary>Whether any value of it counts on some basis (口径): submitted, verified, graded, supplied, or from an appeal. A draft does not.</summary>
    public static bool Any(Submission state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Items.Values.Any(item =>
            item.Submitted is not null || item.Verified is not null || item.Supplied is not null || item.Appealed is not null || item.Grades is not []);
    }
}
