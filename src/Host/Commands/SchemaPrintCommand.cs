using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.GraphQL.TypeSystem.Printing;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu schema print</c>: a schema in its canonical form.</summary>
internal static class SchemaPrintCommand
{
    private static readonly Text _description = new("把 GraphQL 模式写成统一的格式", "print a GraphQL schema in its canonical form");

    private static readonly Text _details = new(
        """
        次序照原文件，扩展并入所扩展的类型，注释（#）不保留。模式有错误时列出全部错误，什么也不写。
        退出码：0 写完，2 有错误，1 文件打不开。

        例：
          fadu schema print schema.graphql > tidy.graphql
        """,
        """
        In the order of the file, extensions merged into what they extend, without comments (#). Where the schema has faults all
        of them are listed and nothing is printed. Exit code: 0 printed, 2 faults, 1 the file can't be opened.

        Example:
          fadu schema print schema.graphql > tidy.graphql
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = SchemaFile.Argument("FILE", terminal.In(new("模式文件；- 是标准输入", "the schema; - is standard input")));
        var json = RoundOptions.Json(terminal);
        var command = new DocumentedCommand("print", terminal.In(_description), terminal.In(_details)) { Arguments = { file }, Options = { json } };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string path, bool isJson, Terminal terminal)
    {
        var file = SchemaFile.Read(path, terminal);
        if (file.Schema is null)
            return SchemaFile.Refuse(terminal, [file], isJson);

        var text = SchemaPrinter.Print(file.Schema).TrimEnd('\n');
        if (isJson)
            Json.Write(terminal, new JsonObject { ["file"] = path, ["schema"] = $"{text}\n" });
        else
            terminal.Out.Write($"{(terminal.OutIsTerminal ? Printable.Of(text) : text)}\n");
        return ExitCode.Done;
    }
}
