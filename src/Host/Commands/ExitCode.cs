namespace Fadu.Host.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed for a reason outside the input: a file that can't be read, a full disk, an error of the program.</summary>
    public const int Failed = 1;

    /// <summary>The input is wrong; every fault was listed.</summary>
    public const int BadInput = 2;
}
