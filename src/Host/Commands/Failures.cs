using Fadu.Application.Evidence.Storage;
using Fadu.EmbeddedPostgres.Failures;
using Fadu.EventStore.Faults;
using Fadu.Host.Output;
using Fadu.Host.Settings;
using Fadu.Host.Store;
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
        PostgresUnavailableException none => new(WithDetails(none.Chinese, none.Details), WithDetails(none.English, none.Details)),
        EventStoreException store => OfStore(store),
        EvidenceStoreException evidence => evidence.Told,
        ToolFailure tool => tool.Told,
        SettingsFailure settings => settings.Told,
        OperationCanceledException => new("已中断", "interrupted"),
        _ => new($"程序内部出错：{failure.GetType().Name}: {failure.Message}", $"internal error: {failure.GetType().Name}: {failure.Message}"),
    };

    private static bool IsOfMachine(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or PostgresUnavailableException or EventStoreException or EvidenceStoreException or ToolFailure or SettingsFailure or OperationCanceledException;

    private static string WithDetails(string message, string details) => details.Length == 0 ? message : $"{message}\n{details}";

    private static Text OfStore(EventStoreException failure) => new(
        failure.Fault switch
        {
            EventStoreFault.Unavailable => $"连不上数据库，请检查连接串（--connection、FADU_CONNECTION）和数据库服务器：{failure.Message}",
            EventStoreFault.OutcomeUnknown => $"提交时连接断了，是否已经写入不能确定；请再运行一次，已经写入的不会重复：{failure.Message}",
            EventStoreFault.DiskFull => $"数据库服务器的磁盘满了，没有写入：{failure.Message}",
            EventStoreFault.ClockBehind => $"时钟比库里最后一个事件还早，没有写入；请校准时间：{failure.Message}",
            EventStoreFault.Contended => $"别的程序同时在改同样的数据，没有写入；请再运行一次：{failure.Message}",
            EventStoreFault.PersonalDataErased => $"此人的个人信息已按要求删除，不能再登记；需要时请用新的账号：{failure.Message}",
            EventStoreFault.SchemaMismatch => $"库的表结构被改动过，或者属于更新版本的程序：{failure.Message}",
            EventStoreFault.ChainBroken => $"事件链断了，请运行 fadu verify：{failure.Message}",
            _ => $"数据库出错：{failure.Message}",
        },
        $"database: {failure.Message}");
}
