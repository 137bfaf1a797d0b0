namespace Fadu.EmbeddedPostgres.Tests;

/// <summary>A test of something that Windows does not have. Elsewhere it is counted as skipped, not as passed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "not on Windows";
    }
}
