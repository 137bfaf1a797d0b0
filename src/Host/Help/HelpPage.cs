using System.CommandLine;
using System.CommandLine.Invocation;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Help;

/// <summary>The help of a command, in the reader's language, columns aligned by the width of Chinese characters too.</summary>
/// <remarks>The library's own page knows neither the language asked for nor that a Chinese character takes two cells.</remarks>
/// <param name="terminal">Where it goes.</param>
internal sealed class HelpPage(Terminal terminal) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, terminal.Out);
        return 0;
    }

    /// <summary>Writes the help of one command.</summary>
    public void Write(Command command, TextWriter to)
    {
        to.WriteLine(command.Description);
        Section(to, new("用法", "Usage"), [(Usage(command), "")]);
        Section(to, new("命令", "Commands"), command.Subcommands.Where(child => !child.Hidden).Select(child => (child.Name, child.Description ?? "")));
        Section(to, new("参数", "Arguments"), command.Arguments.Select(argument => (argument.HelpName ?? argument.Name, argument.Description ?? "")));
        Section(to, new("选项", "Options"), AllOptions(command).Select(option => (Written(option), Described(option))));
        if (command is DocumentedCommand { Details: not "" } documented)
        {
            to.WriteLine();
            to.WriteLine(documented.Details);
        }
    }

    /// <summary>The options of a command and those of the commands above it that it takes over.</summary>
    public static IEnumerable<Option> AllOptions(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
        .Where(option => !option.Hidden)
        .Distinct();

    /// <summary>A command as it is typed: <c>fadu import units</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "fadu";

    private void Section(TextWriter to, Text title, IEnumerable<(string Left, string Right)> lines)
    {
        var all = lines.ToArray();
        if (all is [])
            return;

        var width = all.Max(line => TextTable.WidthOf(line.Left));
        to.WriteLine();
        to.WriteLine(terminal.In(new($"{title.Chinese}：", $"{title.English}:")));
        foreach (var (left, right) in all)
            to.WriteLine($"  {TextTable.Pad(left, width)}  {right}".TrimEnd());
    }

    private string Usage(Command command)
    {
        var path = command.Subcommands.Count > 0 ? $"{PathOf(command)} {terminal.In(new("命令", "COMMAND"))}" : PathOf(command);
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? $" {argument.HelpName}" : $" [{argument.HelpName}]");
        var required = command.Options.Where(option => option.Required).Select(option => $" {Written(option)}");
        return $"{path}{string.Concat(arguments)}{string.Concat(required)} [{terminal.In(new("选项", "OPTIONS"))}]";
    }

    private static string Written(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias is "-h").Append(option.Name).Order(StringComparer.Ordinal));
        return option.HelpName is null ? names : $"{names} {option.HelpName}";
    }

    private string Described(Option option) => option.Required
        ? terminal.In(new($"{option.Description}（必填）", $"{option.Description} (required)"))
        : option.Description ?? "";
}
