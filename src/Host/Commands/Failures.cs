using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Turns what went wrong around a command into one line: no stack trace for a missing file.</summary>
internal static class Failures
{
    private const int BrokenPipe = 32;

    private const int BadDescriptor = 9;

    /// <summary>Says what happened.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(Exception failure, Terminal terminal)
    {
        // The reader of a pipe has left (fadu … | head): there is nobody to tell.
        if (failure is IOException { HResult: BrokenPipe })
            return ExitCode.Failed;

        terminal.Error.WriteLine(terminal.In(Of(failure)));
        if (terminal.Variable("FADU_DEBUG") is "1")
            terminal.Error.WriteLine(failure);
        else if (!IsOfMachine(failure))
            terminal.Error.WriteLine(terminal.In(new("设置环境变量 FADU_DEBUG=1 再运行一次，可以看到详细信息", "run again with FADU_DEBUG=1 in the environment to see the details")));
        return ExitCode.Failed;
    }

    /// <summary>What happened, in one line.</summary>
    public static Text Of(Exception failure) => failure switch
    {
        FileFailure file => file.Told,
        FileNotFoundException { FileName: { } name } => new($"找不到文件 {name}", $"there is no file {name}"),
        DirectoryNotFoundException or FileNotFoundException => new($"找不到文件夹：{failure.Message}", $"there is no such folder: {failure.Message}"),
        IOException { HResult: BadDescriptor } or UnauthorizedAccessException { InnerException.HResult: BadDescriptor } => new("标准输出是关着的，结果写不出来", "standard output is closed, so nothing can be written to it"),
        IOException or UnauthorizedAccessException => FileFailure.Why(failure, null),
        _ => new($"程序内部出错：{failure.GetType().Name}: {failure.Message}", $"internal error: {failure.GetType().Name}: {failure.Message}"),
    };

    private static bool IsOfMachine(Exception failure) => failure is IOException or UnauthorizedAccessException;
}
