namespace Fadu.Host.Output;

/// <summary>Names files in messages as the user wrote them: the system's own messages name them in full, and temporary ones too.</summary>
internal static class WrittenPath
{
    private const int BrokenPipe = 32;

    /// <summary>Does something with a file; failures then name it as it was written.</summary>
    /// <exception cref="FileFailure">It failed.</exception>
    public static T Keep<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or (IOException and not FileFailure and not { HResult: BrokenPipe }))
        {
            throw new FileFailure(path, failure);
        }
    }
}
