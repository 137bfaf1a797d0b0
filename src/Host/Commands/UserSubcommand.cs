using System.CommandLine;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>One of the commands on accounts.</summary>
internal sealed class UserSubcommand : Command
{
    private readonly Terminal _terminal;
    private readonly StoreOptions _store;
    private readonly Argument<string>? _account;

    /// <param name="name">As it is typed.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="options">Its own options.</param>
    /// <param name="named">Whether it is about one account.</param>
    public UserSubcommand(string name, Text description, Terminal terminal, IReadOnlyList<Option> options, bool named = true)
        : base(name, terminal.In(description))
    {
        (_terminal, _store) = (terminal, new(terminal));
        if (named)
        {
            _account = new("account") { HelpName = "ACCOUNT", Description = terminal.In(new("账号名", "name of the account")) };
            _account.Validators.Add(ParseFaults.RefuseOptions);
            Arguments.Add(_account);
        }

        foreach (var option in options)
            Options.Add(option);
        _store.AddTo(this);
    }

    /// <summary>Says what it does.</summary>
    /// <param name="run">Does it, and gives the exit code.</param>
    public UserSubcommand Does(Func<UserRun, ParseResult, Task<int>> run)
    {
        SetAction(async (parsed, ct) =>
        {
            await using var database = await Store.Database.OpenAsync(_store.Read(parsed), _terminal.Clock, ct);
            var account = _account is null ? "" : parsed.GetRequiredValue(_account);
            return await run(new(database.Service.Workplace, account, _terminal, parsed.GetValue(_store.Json), ct), parsed);
        });
        return this;
    }
}
