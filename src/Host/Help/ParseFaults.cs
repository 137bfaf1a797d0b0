using System.CommandLine;
using System.CommandLine.Parsing;
using Fadu.Kernel;

namespace Fadu.Host.Help;

/// <summary>What is wrong with a command line, in the reader's language, with what was most likely meant.</summary>
internal static class ParseFaults
{
    /// <summary>Every fault, each once.</summary>
    public static IReadOnlyList<Problem> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = HelpPage.AllOptions(command).ToArray();
        var faults = new List<Problem>();
        for (var i = 0; i < parsed.UnmatchedTokens.Count; i++)
        {
            // What follows an unknown option is most likely its value.
            if (i == 0 || parsed.UnmatchedTokens[i].StartsWith('-') || !parsed.UnmatchedTokens[i - 1].StartsWith('-'))
                faults.Add(Unknown(parsed.UnmatchedTokens[i], command, options));
        }

        faults.AddRange(options.Where(option => option.Required && parsed.GetResult(option) is null or { IdentifierToken: null }).Select(Required));
        foreach (var error in parsed.Errors)
        {
            if (error.SymbolResult is ArgumentResult { Tokens: var blank } && blank.Any(IsBlank))
                faults.Add(new("arguments.blank", new("文件名不能是空的", "a file's name cannot be empty"), null));
            else if (error.SymbolResult is ArgumentResult { Tokens.Count: 0 } absent)
                faults.Add(Missing(absent.Argument));
            else if (error.SymbolResult is ArgumentResult argument)
                faults.AddRange(argument.Tokens.Where(IsOption).Select(token => Unknown(token.Value, command, options)));
            else if (error.SymbolResult is OptionResult { Tokens.Count: 0, IdentifierToken: not null } empty)
                faults.Add(WithoutValue(empty.Option));
            else if (error.SymbolResult is OptionResult { Tokens: [var value] } unfilled && IsBlank(value))
                faults.Add(Blank(unfilled.Option));
            else if (error.SymbolResult is OptionResult { IdentifierTokenCount: > 1 } repeated)
                faults.Add(Repeated(repeated.Option));
            else if (error.SymbolResult is OptionResult { IdentifierToken: not null })
                faults.Add(new("arguments.value", new(error.Message, error.Message), null));
        }

        if (faults is [] && command.Subcommands.Count > 0)
            faults.Add(Incomplete(command));

        // Nothing that the parser refuses may pass in silence, whatever it is.
        return faults is [] ? [.. parsed.Errors.Select(error => new Problem("arguments.other", new(error.Message, error.Message), null))] : [.. faults.Distinct()];
    }

    /// <summary>Refuses what looks like an option, and what is empty, among the values of an argument that takes any text.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => IsOption(token) || IsBlank(token)) is { } token)
            result.AddError($"'{token.Value}'");
    }

    /// <summary>Refuses an empty value: a variable of a script that was not set.</summary>
    public static void RefuseBlank(OptionResult result)
    {
        if (result.Tokens.Any(IsBlank))
            result.AddError(result.Option.Name);
    }

    private static bool IsBlank(Token token) => string.IsNullOrWhiteSpace(token.Value);

    private static bool IsOption(Token token) => token.Value.StartsWith('-');

    private static Problem Unknown(string token, Command command, IReadOnlyList<Option> options)
    {
        var isOption = token.StartsWith('-');
        var known = isOption ? options.Select(option => option.Name) : command.Subcommands.Select(child => child.Name);
        var nearest = NearestName.Find(token, known);
        var what = isOption ? new Text("选项", "option") : command.Subcommands.Count > 0 ? new Text("命令", "command") : new Text("参数", "argument");
        return new("arguments.unknown", new(
            $"没有“{token}”这个{what.Chinese}{(nearest is null ? "" : $"，是不是 {nearest}？")}",
            $"there is no {what.English} '{token}'{(nearest is null ? "" : $"; did you mean {nearest}?")}"), null);
    }

    private static Problem Incomplete(Command command)
    {
        var names = command.Subcommands.Select(child => child.Name).ToArray();
        return new("arguments.incomplete", new(
            $"{HelpPage.PathOf(command)} 后面要写 {string.Join("、", names)}", $"{HelpPage.PathOf(command)} is followed by {string.Join(", ", names)}"), null);
    }

    private static Problem Missing(Argument argument) => new("arguments.missing", new(
        $"缺少参数 {argument.HelpName}（{argument.Description}）", $"the argument {argument.HelpName} is required ({argument.Description})"), null);

    private static Problem Required(Option option) => new("arguments.required", new(
        $"缺少选项 {option.Name} {option.HelpName}（{option.Description}）", $"the option {option.Name} {option.HelpName} is required ({option.Description})"), null);

    private static Problem WithoutValue(Option option) => new("arguments.no_value", new(
        $"选项 {option.Name} 后面要写 {option.HelpName}", $"the option {option.Name} is followed by {option.HelpName}"), null);

    private static Problem Blank(Option option)
    {
        var name = option.HelpName ?? "";
        var (chinese, english) = name.StartsWith("FILE", StringComparison.Ordinal) ? ("文件名", "a file's name")
            : name.StartsWith("FOLDER", StringComparison.Ordinal) ? ("文件夹名", "a folder's name")
            : (" " + name, name);
        return new("arguments.blank", new($"{option.Name} 后面要写{chinese}", $"{option.Name} is followed by {english}"), null);
    }

    private static Problem Repeated(Option option) => new("arguments.repeated", new(
        $"选项 {option.Name} 只能写一次", $"the option {option.Name} may be given once"), null);
}
