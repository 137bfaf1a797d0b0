using System.CommandLine;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu schema</c>: compares, checks and prints GraphQL schemas.</summary>
internal static class SchemaCommand
{
    private static readonly Text _description = new("比较、检查、整理 GraphQL 模式文件", "compare, check and print GraphQL schemas");

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("schema", terminal.In(_description), "");
        command.Subcommands.Add(SchemaDiffCommand.Create(terminal));
        command.Subcommands.Add(SchemaCheckCommand.Create(terminal));
        command.Subcommands.Add(SchemaPrintCommand.Create(terminal));
        return command;
    }
}
