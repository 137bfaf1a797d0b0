using System.CommandLine;
using System.CommandLine.Help;
using Fadu.Host.Help;
using Fadu.Host.Output;

namespace Fadu.Host.Commands;

/// <summary>The command line of Fadu.</summary>
internal static class FaduCommand
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">Without the program's name.</param>
    /// <param name="terminal">Where it reads and writes; its language is chosen here.</param>
    /// <returns>The exit code: 0 done, 1 failed, 2 bad input.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        terminal = terminal with { Language = LanguageChoice.Of(args, terminal.Variable) };
        try
        {
            var exit = Invoke(args, terminal);
            terminal.Out.Flush();
            return exit;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Failures.Tell(failure, terminal);
        }
    }

    private static int Invoke(IReadOnlyList<string> args, Terminal terminal)
    {
        // No response files: a unit's name may begin with @.
        var parsed = Create(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is HelpPage or VersionLine)
            return parsed.Invoke();

        if (args is [])
        {
            new HelpPage(terminal).Write(parsed.CommandResult.Command, terminal.Error);
            return ExitCode.BadInput;
        }

        if (parsed.Errors is [])
        {
            var run = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error };
            if (parsed.CommandResult.Command is DocumentedCommand { HandlesSignals: true })
                run.ProcessTerminationTimeout = null;
            return parsed.Invoke(run);
        }

        foreach (var fault in ParseFaults.Of(parsed))
            terminal.Report(fault);
        var path = HelpPage.PathOf(parsed.CommandResult.Command);
        terminal.Error.WriteLine(terminal.In(new($"用法见 {path} --help", $"see {path} --help")));
        return ExitCode.BadInput;
    }

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand(terminal.In(new("法度：按指标考核评价的服务，和检查、计算、解释指标体系的命令", "Fadu: a service for reviews by indicators, and commands that check, score and explain index systems")));
        root.Directives.Clear();
        Command[] commands =
        [
            ServeCommand.Create(terminal), CheckCommand.Create(terminal), ScoreCommand.Create(terminal), ExplainCommand.Create(terminal), GapsCommand.Create(terminal), PreviewCommand.Create(terminal), RobustnessCommand.Create(terminal), DemoCommand.Create(terminal),
            ImportCommand.Create(terminal), RoundCommand.Create(terminal), SeedCommand.Create(terminal), ExportCommand.Create(terminal), VerifyCommand.Create(terminal), ReceiptCommand.Create(terminal),
            RebuildCommand.Create(terminal), EraseCommand.Create(terminal), BackupCommand.Create(terminal), RestoreCommand.Create(terminal),
            SchemaCommand.Create(terminal), UserCommand.Create(terminal),
        ];
        foreach (var command in commands)
            root.Subcommands.Add(command);

        root.Options.Add(LanguageOption(terminal));
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                (option.Action, option.Description) = (new HelpPage(terminal), terminal.In(new("显示帮助", "show this help")));
            else if (option is VersionOption)
                (option.Action, option.Description) = (new VersionLine(terminal), terminal.In(new("显示版本", "show the version")));
        }

        return root;
    }

    private static Option<string> LanguageOption(Terminal terminal)
    {
        var option = new Option<string>(LanguageChoice.Option)
        {
            HelpName = string.Join('|', LanguageChoice.Names),
            Description = terminal.In(new("说中文还是英文；不写按 LC_ALL、LC_MESSAGES、LANG", "Chinese or English; as LC_ALL, LC_MESSAGES or LANG say where left out")),
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !LanguageChoice.Names.Contains(token.Value))
                result.AddError(terminal.In(new($"{LanguageChoice.Option} 只能是 zh 或 en，不能是“{token.Value}”", $"{LanguageChoice.Option} is zh or en, not '{token.Value}'")));
        });
        return option;
    }
}
