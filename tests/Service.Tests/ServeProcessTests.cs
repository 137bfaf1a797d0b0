using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fadu.Service.Tests;

/// <summary>The service as a process of its own with a PostgreSQL of its own: how it starts and how it stops.</summary>
public sealed class ServeProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ServeProcessTests()
    {
        // As root, PostgreSQL runs under another account, which has to go through.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Path, File.GetUnixFileMode(_folder.Path) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_starts_on_nothing_refuses_a_second_owner_and_stops_when_asked_to()
    {
        using var service = Start([("FADU_URLS", "http://127.0.0.1:0")]);
        var address = await AddressAsync(service);
        using var http = new HttpClient { BaseAddress = new(address) };
        (await http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var (exit, error) = await EndAsync(Start([("FADU_URLS", "http://127.0.0.1:0")]));
        (exit, error).ShouldBe((1, $"文件夹 {_folder["data"]}/postgres 正由另一个进程使用。请先停止那个进程，或另指定一个文件夹（设置项 FADU_DATA）。\n"));

        await SignalAsync("TERM", service);
        (exit, error) = await EndAsync(service);
        exit.ShouldBe(0);
        error.ShouldMatch(@"\A还没有管理员，已开账号 admin，一次性密码 \S{12,}（只显示这一次；请在 \d{4}-\d\d-\d\d \d\d:\d\d 前登录并改掉）\n\z");
        File.Exists(Path.Combine(_folder["data"], "postgres", "data", "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task Wrong_settings_are_listed_and_nothing_is_started()
    {
        var (exit, error) = await EndAsync(Start([("FADU_URLS", "here"), ("FADU_METRICS_TOKEN", "hush"), ("FADU_RATE_ADDRES", "1")]));

        (exit, error).ShouldBe((2, "FADU_URLS: “here”不行：应写 http://主机:端口，如 http://0.0.0.0:5080\nFADU_METRICS_TOKEN: 太短；请写至少 16 个字符\n"));
        Directory.Exists(_folder["data"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Settings_can_be_checked_alone()
    {
        var (exit, error) = await EndAsync(Start([("FADU_RATE_ADDRES", "1")], "--check"));

        (exit, error).ShouldBe((0, "FADU_RATE_ADDRES: 警告：没有这个设置项，不起作用；是不是 FADU_RATE_ADDRESS？\n"));
    }

    [Fact]
    public async Task It_ends_with_its_database_since_without_it_nothing_would_ever_be_answered_again()
    {
        using var service = Start([("FADU_URLS", "http://127.0.0.1:0")]);
        await AddressAsync(service);
        var server = int.Parse(File.ReadLines(Path.Combine(_folder["data"], "postgres", "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

        using (var postgres = Process.GetProcessById(server))
            postgres.Kill();

        var (exit, error) = await EndAsync(service);
        exit.ShouldBe(1);
        error.ShouldEndWith("数据库服务器意外退出，服务已停；已提交的数据没有丢失，请重新启动\n");
    }

    [Fact]
    public async Task Whoever_interrupts_twice_does_not_wait_for_what_is_being_done()
    {
        using var service = Start([("FADU_URLS", "http://127.0.0.1:0"), ("FADU_STOP_WITHIN", "2m")]);
        var address = new Uri(await AddressAsync(service));
        var output = service.StandardOutput.ReadToEndAsync();
        using var slow = new TcpClient();
        await slow.ConnectAsync(address.Host, address.Port);
        using var trickling = new CancellationTokenSource();
        var trickle = TrickleAsync(slow.GetStream(), trickling.Token);

        await SignalAsync("INT", service);
        await UntilRefusedAsync(address);
        service.HasExited.ShouldBeFalse("it waits for the request");
        await SignalAsync("INT", service);

        await service.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        service.ExitCode.ShouldBe(130);
        await trickling.CancelAsync();
        await trickle;
        await output;
        var pid = Path.Combine(_folder["data"], "postgres", "data", "postmaster.pid");
        for (var i = 0; i < 200 && File.Exists(pid); i++)
            await Task.Delay(100);
        File.Exists(pid).ShouldBeFalse("PostgreSQL ends with its owner");
    }

    // Fast enough not to be given up, and never at its end.
    private static async Task TrickleAsync(NetworkStream stream, CancellationToken ct)
    {
        try
        {
            await stream.WriteAsync("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n"u8.ToArray(), ct);
            while (true)
            {
                await stream.WriteAsync(new byte[400], ct);
                await Task.Delay(200, ct);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
        }
    }

    private static async Task UntilRefusedAsync(Uri address)
    {
        for (var i = 0; i < 200; i++)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(address.Host, address.Port);
            }
            catch (SocketException)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("It goes on taking connections.");
    }

    private static async Task SignalAsync(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static async Task<string> AddressAsync(Process service)
    {
        while (await service.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(5)) is { } line)
        {
            if (line.IndexOf("Listening on ", StringComparison.Ordinal) is > 0 and var at)
                return line[(at + "Listening on ".Length)..line.IndexOf('"', at)];
        }

        throw new InvalidOperationException(await service.StandardError.ReadToEndAsync());
    }

    private static async Task<(int Exit, string Error)> EndAsync(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        await output;
        return (process.ExitCode, await error);
    }

    private Process Start(IEnumerable<(string Name, string Value)> settings, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fadu.dll"), "serve", .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = _folder.Path,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["FADU_DATA"] = _folder["data"], ["FADU_CONNECTION"] = null },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
