using System.CommandLine;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.TypeSystem.Comparing;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu schema diff</c>: what changed between two schemas, and whom it hurts.</summary>
internal static class SchemaDiffCommand
{
    private const string Breaking = "breaking";

    private static readonly string[] _limits = [Breaking, "dangerous", "none"];

    private static readonly Text _description = new(
        "比较两份 GraphQL 模式，列出破坏性、危险、安全的更改", "list what changed between two GraphQL schemas: breaking, dangerous and safe changes");

    private static readonly Text _details = new(
        """
        破坏性更改：原来有效的请求可能被拒绝，或者结果的形状变了。危险更改：请求仍然有效，但结果可能出乎意料。
        安全更改：原来的请求都不受影响。
        每处更改一行：模式坐标，然后是一句英文说明。定义和成员的先后次序不算更改。
        模式有错误时不比较，每条错误一行：文件:行:列: 问题。
        退出码：0 没有破坏性更改，1 有破坏性更改（或 --fail-on 所指的），或文件打不开，2 模式或命令行有错误。

        例：
          fadu schema diff old.graphql new.graphql
          git show main:schema.graphql | fadu schema diff - schema.graphql
          fadu schema diff old.graphql new.graphql --fail-on dangerous --json
        """,
        """
        Breaking: a request that was valid may be refused, or answered in another shape. Dangerous: it is still valid, but the
        answer may not be what was expected. Safe: every request means what it meant.
        One line for each change: its schema coordinate and a sentence. The order of definitions and members is no change.
        Where a schema has faults nothing is compared; one line for each: FILE:LINE:COLUMN: what is wrong. Exit code: 0 nothing
        breaking, 1 breaking changes (or what --fail-on says), or a file can't be opened, 2 a schema or the command line is wrong.

        Examples:
          fadu schema diff old.graphql new.graphql
          git show main:schema.graphql | fadu schema diff - schema.graphql
          fadu schema diff old.graphql new.graphql --fail-on dangerous --json
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var before = SchemaFile.Argument("OLD", terminal.In(new("现在用的模式文件；- 是标准输入", "the schema that is in use; - is standard input")));
        var after = SchemaFile.Argument("NEW", terminal.In(new("要换上的模式文件；- 是标准输入", "the schema that is to take its place; - is standard input")));
        var limit = RoundOptions.Text("--fail-on", string.Join('|', _limits), terminal.In(new(
            $"有什么更改时退出码为 1：破坏性的、连同危险的、都不算；不写是 {Breaking}",
            $"exit with 1 on breaking changes, on dangerous ones too, or on none; {Breaking} where left out")), isRequired: false);
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !string.IsNullOrWhiteSpace(value) && !_limits.Contains(value))
                result.AddError(terminal.In(new($"--fail-on 后面可以写 {string.Join("、", _limits)}，不能写“{value}”", $"--fail-on takes {string.Join(", ", _limits)}, not '{value}'")));
        });
        var json = RoundOptions.Json(terminal);
        var command = new DocumentedCommand("diff", terminal.In(_description), terminal.In(_details)) { Arguments = { before, after }, Options = { limit, json } };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), LimitOf(parsed.GetValue(limit) ?? Breaking), parsed.GetValue(json), terminal));
        return command;
    }

    private static ChangeImpact? LimitOf(string written) => written switch
    {
        Breaking => ChangeImpact.Breaking,
        "dangerous" => ChangeImpact.Dangerous,
        _ => null,
    };

    private static int Run(string old, string @new, ChangeImpact? limit, bool isJson, Terminal terminal)
    {
        if ((old, @new) is (SchemaFile.StandardInput, SchemaFile.StandardInput))
        {
            return Reporting.Refuse(terminal, [new("arguments.input_twice", new(
                "OLD 和 NEW 只能有一个是标准输入", "only one of OLD and NEW can be standard input"), null)], isJson);
        }

        var (before, after) = (SchemaFile.Read(old, terminal), SchemaFile.Read(@new, terminal));
        if (before.Schema is null || after.Schema is null)
            return SchemaFile.Refuse(terminal, [before, after], isJson);

        var changes = SchemaComparer.Compare(before.Schema, after.Schema, GuardDirectives.Restricting);
        var output = new SchemaDiffOutput(terminal, changes);
        if (isJson)
            output.WriteJson();
        else
            output.WriteText();
        // No change is as bad as a limit that there is not.
        return changes.Any(change => change.Impact >= limit) ? ExitCode.Failed : ExitCode.Done;
    }
}
