using System.CommandLine;
using Fadu.Application.Commands;
using Fadu.Application.Importing;
using Fadu.Host.Help;
using Fadu.Host.Output;

namespace Fadu.Host.Commands;

/// <summary>The options that all imports share.</summary>
/// <param name="terminal">Language of the descriptions.</param>
/// <param name="pattern">What the file's name looks like.</param>
internal sealed class ImportOptions(Terminal terminal, string pattern)
{
    private readonly Option<bool> _dry = RoundOptions.Flag("--dry-run", terminal.In(new("只检查，不写入", "check everything and write nothing")));
    private readonly Option<bool> _skip = RoundOptions.Flag("--skip-bad", terminal.In(new("有错误的行跳过，其余写入；不写则有一处错误就全部不写", "leave out rows with faults; without it, one fault stops everything")));
    private readonly Option<string> _account = RoundOptions.Text("--account", "NAME", terminal.In(new("以谁的名义，不写用 import", "in whose name; import where left out")), isRequired: false);

    /// <summary>Where the database is.</summary>
    public StoreOptions Store { get; } = new(terminal);

    /// <summary>The file.</summary>
    public Argument<string> File { get; } = new("file") { HelpName = pattern, Description = terminal.In(new("要导入的文件", "the file to import")) };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command, bool hasRows)
    {
        File.Validators.Add(ParseFaults.RefuseOptions);
        command.Arguments.Add(File);
        command.Options.Add(_dry);
        if (hasRows)
            command.Options.Add(_skip);
        command.Options.Add(_account);
        Store.AddTo(command);
    }

    /// <summary>What happens where something is wrong.</summary>
    public ImportMode Mode(ParseResult parsed) =>
        parsed.GetValue(_dry) ? ImportMode.DryRun : parsed.GetValue(_skip) ? ImportMode.SkipBad : ImportMode.AllOrNothing;

    /// <summary>Who imports.</summary>
    public Caller Caller(ParseResult parsed, string role, string? reason) =>
        new() { Account = parsed.GetValue(_account) ?? "import", Role = role, Reason = reason, CorrelationId = $"import {parsed.GetRequiredValue(File)}" };
}
