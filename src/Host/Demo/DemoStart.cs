using Fadu.Application.Accounts.Passwords;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Seeding;
using Fadu.Application.Seeding.Demonstration;
using Fadu.Application.SigningIn;
using Fadu.Host.Accounts;
using Fadu.Host.Output;
using Fadu.Host.Settings;
using Fadu.Host.Store;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Host.Demo;

/// <summary>Gets a database ready for the demonstration: makes up the city where there is none, and gives its accounts a password.</summary>
/// <param name="options">How the service runs.</param>
/// <param name="system">Reads the index system that the city is reviewed by.</param>
/// <param name="terminal">Hears how it goes.</param>
internal sealed class DemoStart(ServeOptions options, Func<Result<IndexSystem>> system, Terminal terminal)
{
    /// <summary>The city.</summary>
    public const string CityName = "云江市";

    /// <summary>Does what is missing.</summary>
    /// <param name="server">The server of the database.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The password of the accounts; or what stands in the way.</returns>
    public async Task<Result<string>> PrepareAsync(DatabaseServer server, CancellationToken ct)
    {
        var now = terminal.Clock.GetUtcNow();
        bool isThere;
        await using (var database = await Database.OpenAsync(server, terminal.Clock, ct))
        {
            (isThere, var obstacle) = await SeederOf(database, new(now)).LookAsync(ct);
            if (obstacle is not null)
                return obstacle;
        }

        if (!isThere && await MakeAsync(server, now, ct) is { Problems: [_, ..] refused })
            return refused.ToArray();
        return await PasswordAsync(server, isNew: !isThere, ct);
    }

    private async Task<Result<DemonstrationSummary>> MakeAsync(DatabaseServer server, DateTimeOffset now, CancellationToken ct)
    {
        var read = system();
        if (read.Value is not { } reviewed)
            return read.Problems.ToArray();

        terminal.Line(terminal.Error, terminal.In(new("正在准备演示数据……", "making up the demonstration …")));
        var city = new DemonstrationOptions { System = reviewed, City = CityName, Districts = DemoCity.Districts, Departments = DemoDepartments.Names, Now = now };
        var (clock, progress, begun) = (new SeedClock(city.Begins), new CountProgress(terminal, new("已写入", "written"), new("个事件", "events")), terminal.Clock.GetTimestamp());
        await using var database = await Database.OpenAsync(server, clock, ct, waitsForDisk: false);
        var made = await SeederOf(database, clock).RunAsync(city, progress, ct);
        progress.Finish();
        if (made.Value is { } done)
        {
            var seconds = terminal.Clock.GetElapsedTime(begun).TotalSeconds;
            terminal.Line(terminal.Error, terminal.In(new(
                $"演示数据已备好：{done.Units} 个单位，{done.Events} 个事件，{done.Files} 个佐证文件，用时 {seconds:0.0} 秒",
                $"the demonstration is made: {done.Units} units, {done.Events} events, {done.Files} files of evidence, in {seconds:0.0} s")));
        }

        return made;
    }

    // Kept where its owner alone may read it, so that it can be told again at the next start.
    private async Task<Result<string>> PasswordAsync(DatabaseServer server, bool isNew, CancellationToken ct)
    {
        var path = Path.Combine(options.Database.Data, "demo-password");
        if (!isNew && File.Exists(path) && (await File.ReadAllTextAsync(path, ct)).Trim() is { Length: > 0 } known)
            return known;

        var password = MadePassword.Draw();
        await using var database = await Database.OpenAsync(server, terminal.Clock, ct);
        var accounts = new AccountService(database.Service.Workplace, database.Service.Register, terminal.Clock, IdentityPasswordHasher.Instance, AccountServing.Of(options.Sessions)).Accounts;
        foreach (var one in DemoGreeting.Accounts)
        {
            if (await accounts.SetPasswordAsync(one.Name, password, new() { Account = "serve" }, ct) is { Problems: [_, ..] refused })
                return refused.ToArray();
        }

        Directory.CreateDirectory(options.Database.Data);
        File.Delete(path);
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var written = new StreamWriter(path, file);
        await written.WriteLineAsync(password);
        return password;
    }

    private DemonstrationSeeder SeederOf(Database database, SeedClock clock)
    {
        var service = database.Service;
        return new(service.Workplace, service.Revisions, service.Units, service.IndexSystems, service.Rounds, FolderEvidenceStore.Open(options.Evidence.Folder), clock);
    }
}
