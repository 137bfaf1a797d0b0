using System.CommandLine;
using System.Globalization;
using Fadu.Application.SigningIn;
using Fadu.Host.Batch;
using Fadu.Host.Demo;
using Fadu.Host.Help;
using Fadu.Host.Logging;
using Fadu.Host.Output;
using Fadu.Host.Serving;
using Fadu.Host.Settings;
using Fadu.Host.Store;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Commands;

/// <summary><c>fadu serve</c>: the service.</summary>
internal static class ServeCommand
{
    private const int Started = 2301;
    private const int Stopped = 2302;
    private const string FirstAccount = "admin";

    private static readonly Text _description = new("启动服务：GraphQL 接口、佐证材料、健康检查和指标", "run the service: GraphQL, evidence, health and metrics");

    private static readonly Text _details = new(
        $"""
        设置写在环境变量里，或者写在当前文件夹的 {SettingSource.FileName} 里（Fadu 一节，如 "Fadu": "Urls" 对应 FADU_URLS），环境变量优先。
        密钥、口令类的设置也可以写在文件里，用 …_FILE 指明文件。写错的设置会逐条列出，退出码为 2，不启动服务。
        SIGTERM 或 Ctrl-C 停止：不再接新请求，正在执行的做完才停；再按一次 Ctrl-C 立即停止。

        {ListOf(Language.Chinese)}
        """,
        $"""
        Settings are environment variables, or stand in {SettingSource.FileName} in the current folder (section Fadu: "Urls" there is FADU_URLS);
        variables win. Secrets may stand in files that …_FILE names. Every wrong setting is listed, and the exit code is 2.
        SIGTERM or Ctrl-C stops it: no new requests, and what is being done is finished; a second Ctrl-C stops at once.

        {ListOf(Language.English)}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var check = new Option<bool>("--check") { Description = terminal.In(new("只检查设置，不启动", "check the settings and end")) };
        var demo = new Option<bool>("--demo") { Description = terminal.In(new("空库时先准备一座虚构城市和进行到一半的一轮评估", "in an empty database, first make up a city in the middle of a review")) };
        var command = new DocumentedCommand("serve", terminal.In(_description), terminal.In(_details)) { HandlesSignals = true, Options = { check, demo } };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(check), parsed.GetValue(demo), terminal));
        return command;
    }

    private static async Task<int> RunAsync(bool onlyCheck, bool withDemo, Terminal terminal)
    {
        var source = SettingSource.Open(terminal.Variable, Environment.CurrentDirectory);
        var read = source.Value is { } settings ? ServeOptionsReader.Read(settings) : source.Problems.ToArray();
        if (read.Value is not { } options)
            return Reporting.Refuse(terminal, read.Problems, isJson: false);
        foreach (var warning in UnknownVariables.Of(Environment.GetEnvironmentVariables().Keys.Cast<string>()))
            terminal.Warn(warning);
        if (onlyCheck)
        {
            terminal.Say(new("设置没有问题", "the settings are in order"));
            return ExitCode.Done;
        }

        using var signals = new SignalWatch();
        try
        {
            return await ServeAsync(options with { IsDemo = withDemo }, terminal, signals);
        }
        catch (OperationCanceledException) when (signals.Stopping.IsCancellationRequested)
        {
            // Asked to stop before it had started.
            return ExitCode.Done;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            terminal.Report(new("serve.address_in_use", new(
                "地址已被别的程序占用；请停掉那个程序，或换一个端口", "the address is in use by another program; stop that one or choose another port"), ServeSettings.Urls.Name));
            return ExitCode.Failed;
        }
    }

    private static async Task<int> ServeAsync(ServeOptions options, Terminal terminal, SignalWatch signals)
    {
        await using var server = await DatabaseServer.StartAsync(options.Database, signals.Stopping);
        var demo = options.IsDemo ? await new DemoStart(options, ReadShipped, terminal).PrepareAsync(server, signals.Stopping) : null;
        if (demo is { Succeeded: false })
            return Reporting.Refuse(terminal, demo.Problems, isJson: false);

        await using var database = await Database.OpenAsync(server, terminal.Clock, signals.Stopping);
        await using var app = ServeApp.Create(options, database, terminal.Clock, terminal.Out, terminal.Variable("FADU_DEBUG") is "1");
        using var stop = signals.Stopping.Register(app.Lifetime.StopApplication);
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Fadu.Host");
        await OpenFirstAccountAsync(app.Services.GetRequiredService<AccountService>(), terminal, signals.Stopping);
        await app.StartAsync(signals.Stopping);
        log.Tell(LogLevel.Information, Started, "Listening on {Address}", ("Address", string.Join(' ', app.Urls)), ("Process", Environment.ProcessId));
        if (demo is not null)
            DemoGreeting.Tell(terminal, app.Urls.First(), options.GraphiQL, demo.Value!);
        var done = app.WaitForShutdownAsync();
        if (await Task.WhenAny(done, server.Ended) != done && !signals.Stopping.IsCancellationRequested)
        {
            // Without its database the service would refuse everything for good; whoever looks after it starts both anew.
            app.Lifetime.StopApplication();
            await done;
            terminal.Report(new("serve.database_ended", new(
                "数据库服务器意外退出，服务已停；已提交的数据没有丢失，请重新启动", "the server of the database ended by itself, and so the service stopped; nothing that was stored is lost, start it again"), null));
            return ExitCode.Failed;
        }

        await done;
        log.Tell(LogLevel.Information, Stopped, "Stopped");
        return ExitCode.Done;
    }

    private static Result<IndexSystem> ReadShipped()
    {
        var findings = new Findings();
        return SystemFiles.Read(ShippedSystem.Path, findings) is { } system ? system.System : findings.Faults.ToArray();
    }

    // Not into the log, which others may read and keep: the password is for whoever starts the service.
    private static async Task OpenFirstAccountAsync(AccountService accounts, Terminal terminal, CancellationToken ct)
    {
        if (await accounts.Accounts.EnsureAdministratorAsync(FirstAccount, new() { Account = "serve" }, ct) is not { } made)
            return;
        var (password, until) = (made.Password, made.Expires.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        terminal.Line(terminal.Error, terminal.In(new(
            $"还没有管理员，已开账号 {FirstAccount}，一次性密码 {password}（只显示这一次；请在 {until} 前登录并改掉）",
            $"there was no administrator: opened the account {FirstAccount} with the one-time password {password} (shown this once; sign in and change it before {until})")));
    }

    private static string ListOf(Language language) => string.Join('\n', ServeSettings.All.Select(setting =>
        $"{setting.Name,-26}{setting.Meaning.In(language)}{(setting.Default is { } value ? $" [{value}]" : "")}"));
}
