using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu schema check</c>: finds every fault of a schema.</summary>
internal static class SchemaCheckCommand
{
    private static readonly Text _description = new("检查 GraphQL 模式文件，列出全部错误", "check a GraphQL schema: list all faults");

    private static readonly Text _details = new(
        """
        每条错误一行：文件:行:列: 问题（英文）。语法错误只列第一处，改好以后再查其余的。
        退出码：0 没有错误，2 有错误，1 文件打不开。

        例：
          fadu schema check schema.graphql
        """,
        """
        One line for each fault: FILE:LINE:COLUMN: what is wrong. Of faults in the syntax there is only the first: the rest is
        looked for when it is mended. Exit code: 0 no faults, 2 faults, 1 the file can't be opened.

        Example:
          fadu schema check schema.graphql
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = SchemaFile.Argument("FILE", terminal.In(new("模式文件；- 是标准输入", "the schema; - is standard input")));
        var json = RoundOptions.Json(terminal);
        var command = new DocumentedCommand("check", terminal.In(_description), terminal.In(_details)) { Arguments = { file }, Options = { json } };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string path, bool isJson, Terminal terminal)
    {
        var file = SchemaFile.Read(path, terminal);
        if (file.IsUnreadable)
            return SchemaFile.Refuse(terminal, [file], isJson);

        // Faults are what was asked for, so all on standard output.
        if (isJson)
        {
            Json.Write(terminal, new JsonObject { ["file"] = path, ["faults"] = Reporting.ArrayOf(terminal, file.Faults) });
        }
        else
        {
            foreach (var fault in file.Faults)
                terminal.Line(terminal.Out, fault.In(terminal.Language));
            terminal.Say(file.Faults is [] ? new($"{path}  通过", $"{path}  passed") : new($"{path}  {file.Faults.Count} 个错误", $"{path}  {file.Faults.Count} faults"));
        }

        return file.Faults is [] ? ExitCode.Done : ExitCode.BadInput;
    }
}
