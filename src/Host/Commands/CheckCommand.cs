using System.CommandLine;
using Fadu.Host.Functions;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu check</c>: finds every fault of index systems and runs their worked examples.</summary>
internal static class CheckCommand
{
    private const string Usual = "indicators";

    private static readonly Text _description = new(
        "检查指标体系文件，列出全部错误和警告，验算全部算例", "check index systems: list all faults and warnings and run the worked examples");

    private static readonly Text _details = new(
        """
        每条错误一行：文件:行:列: 所属编号 字段: 问题和改法。退出码：0 没有错误，2 有错误，1 文件打不开。

        例：
          fadu check indicators
          fadu check --functions markdown
        """,
        """
        One line for each fault: FILE:LINE:COLUMN: OWNER field: what is wrong and what to write. Exit code: 0 no faults, 2 faults,
        1 a file can't be opened.

        Examples:
          fadu check indicators
          fadu check --functions markdown
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("files")
        {
            HelpName = "FILE|FOLDER…",
            Arity = ArgumentArity.ZeroOrMore,
            Description = terminal.In(new($"文件，或文件夹里的全部 .yaml；不写用文件夹 {Usual}", $"files, or folders with .yaml files; the folder {Usual} where left out")),
        };
        files.Validators.Add(ParseFaults.RefuseOptions);
        var functions = new Option<string?>("--functions")
        {
            HelpName = $"[{string.Join('|', FunctionList.Formats)}]",
            Arity = ArgumentArity.ZeroOrOne,
            Description = terminal.In(new("不检查，列出公式里能用的全部函数", "instead of checking, list every function that formulas may use")),
        };
        functions.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !FunctionList.Formats.Contains(token.Value))
                result.AddError(terminal.In(new($"--functions 后面可以写 {string.Join("、", FunctionList.Formats)}，不能写“{token.Value}”", $"--functions takes {string.Join(", ", FunctionList.Formats)}, not '{token.Value}'")));
        });
        var json = RoundOptions.Json(terminal);
        var strict = RoundOptions.Flag("--warnings-as-errors", terminal.In(new("有警告也算没有通过", "warnings count as faults")));
        var command = new DocumentedCommand("check", terminal.In(_description), terminal.In(_details)) { Arguments = { files }, Options = { functions, json, strict } };
        command.SetAction(parsed => parsed.GetResult(functions) is not null
            ? List(parsed.GetValue(functions) ?? (parsed.GetValue(json) ? "json" : "table"), terminal)
            : Check(parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(strict), terminal));
        return command;
    }

    private static int List(string format, Terminal terminal)
    {
        FunctionList.Write(format, terminal);
        return ExitCode.Done;
    }

    private static int Check(string[] arguments, bool isJson, bool isStrict, Terminal terminal)
    {
        if (arguments is [] && !Directory.Exists(Usual))
        {
            terminal.Report(new("arguments.no_files", new($"没有写要检查的文件，这里也没有 {Usual} 文件夹", $"name the files to check; there is no folder {Usual} here"), null));
            return ExitCode.BadInput;
        }

        var failed = false;
        var paths = SystemFiles.In(arguments is [] ? [Usual] : arguments, absent =>
        {
            failed = true;
            terminal.Report(absent);
        });
        if (paths is [])
            return ExitCode.Failed;

        var report = new CheckReport(terminal, [.. paths.Select(SystemFiles.Load)]);
        if (isJson)
            report.WriteJson();
        else
            report.WriteText();

        return report.Faults > 0 || (isStrict && report.Warnings > 0) ? ExitCode.BadInput
            : failed || report.Unreadable > 0 ? ExitCode.Failed
            : ExitCode.Done;
    }
}
