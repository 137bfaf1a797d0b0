using System.Diagnostics;
using Fadu.EmbeddedPostgres.Commands;

namespace Fadu.EmbeddedPostgres.Processes;

/// <summary>A running server: its first process, the postmaster.</summary>
internal sealed class ServerProcess
{
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(int id) => Id = id;

    public int Id { get; }

    /// <summary>The exit code, once it has ended.</summary>
    public Task<int> Exit => _exit.Task;

    /// <summary>Starts it so that it ends with us, however we end.</summary>
    /// <param name="account">Runs it.</param>
    /// <param name="log">Gets what it writes.</param>
    /// <param name="line">The program and its arguments.</param>
    public static Task<ServerProcess> StartAsync(Account account, string log, IReadOnlyList<string> line)
    {
        var start = Command.StartInfo(["/bin/sh", "-c", """exec "$@" </dev/null >>"$0" 2>&1""", log, .. Tied(account), .. line]);
        var started = new TaskCompletionSource<ServerProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        // PR_SET_PDEATHSIG: Linux takes the end of the *thread* that started a process for the death of its parent.
        // So a thread of the pool will not do.
        new Thread(() => Watch(start, started)) { IsBackground = true, Name = "PostgreSQL" }.Start();
        return started.Task;
    }

    /// <summary>Stops it, at first gently.</summary>
    /// <param name="patience">How long it may take to write everything.</param>
    /// <param name="haste">How long each harder way may take.</param>
    public async Task StopAsync(TimeSpan patience, TimeSpan haste)
    {
        foreach (var (signal, wait) in new[] { (Signals.Interrupt, patience), (Signals.Quit, haste), (Signals.Kill, haste) })
        {
            if (Exit.IsCompleted)
                return;
            Signals.Send(Id, signal);
            await Task.WhenAny(Exit, Task.Delay(wait, TimeProvider.System, CancellationToken.None));
        }
    }

    // The same programs of util-linux on every Linux distribution; elsewhere a server outlives an owner that is killed,
    // until the next owner of the folder stops it.
    private static IEnumerable<string> Tied(Account account)
    {
        if (!OperatingSystem.IsLinux() || !IsOnPath("setpriv"))
            return account.Prefix;

        IEnumerable<string> prefix = account.Prefix is [] ? ["setpriv"] : account.Prefix;
        // Ctrl-C in the terminal goes to the whole process group; the server has to wait until its owner is done with it.
        return [.. IsOnPath("setsid") ? ["setsid"] : Array.Empty<string>(), .. prefix, "--pdeathsig", "INT"];
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Watch(ProcessStartInfo start, TaskCompletionSource<ServerProcess> started)
    {
        try
        {
            using var process = Process.Start(start)!;
            var server = new ServerProcess(process.Id);
            started.SetResult(server);
            process.WaitForExit();
            server._exit.SetResult(process.ExitCode);
        }
        catch (Exception e) when (!started.Task.IsCompleted)
        {
            started.SetException(e);
        }
    }
}
