namespace Fadu.EmbeddedPostgres.Tests;

/// <summary>A test of something that only Linux has. Elsewhere it is counted as skipped, not as passed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "only on Linux";
    }
}
