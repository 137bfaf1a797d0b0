namespace Fadu.EmbeddedPostgres.Tests;

/// <summary>A test of what only root may do. Elsewhere it is counted as skipped, not as passed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
            Skip = "only as root";
    }
}
