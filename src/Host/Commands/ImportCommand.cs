using System.CommandLine;
using Fadu.Application.Importing;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Host.Batch;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu import</c>: index systems, units and values from files.</summary>
internal static class ImportCommand
{
    private static readonly Text _description = new("从文件导入：指标体系、单位、一轮的数据", "import index systems, units, and the values of a round from files");

    private static readonly Text _units = new("导入单位和单位属性（CSV），已有的单位按文件更新", "import units and their attributes (CSV); units that are there are brought up to date");

    private static readonly Text _unitDetails = new(
        $"""
        CSV 的第一行是列名：code（或 编号、单位代码），name（名称），kind（类型），parent（上级的编号），group（分组），其余是
        单位属性的名称或代码。空格子表示不改。上级可以在同一个文件里，先后不限。
        默认有一处错误就全部不写。每 {500} 个单位一次提交：很大的文件中途断了，前面的已经写入，再运行一次会跳过它们接着写。
        全部错误按“文件:行:列”列出，退出码 2。

        例：
          fadu import units 单位.csv --dry-run
          fadu import units 单位.csv --system indicators/bwzq.yaml

        {StoreOptions.Where.Chinese}
        """,
        $"""
        The CSV file's first line names the columns: code (or 编号, 单位代码), name, kind, parent (code of the unit above), group;
        the others are attributes by name or code. An empty cell changes nothing. Units above may stand anywhere in the same file.
        One fault stops everything, unless told otherwise. {500} units go into one transaction: where a large file is cut short,
        what came before is written; run it again, and it is passed over.
        All faults are listed as FILE:LINE:COLUMN, exit code 2.

        Examples:
          fadu import units units.csv --dry-run
          fadu import units units.csv --system indicators/bwzq.yaml

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("import", terminal.In(_description), "");
        command.Subcommands.Add(ImportSystemCommand.Create(terminal));
        command.Subcommands.Add(Units(terminal));
        command.Subcommands.Add(ImportValuesCommand.Create(terminal));
        return command;
    }

    private static DocumentedCommand Units(Terminal terminal)
    {
        var options = new ImportOptions(terminal, "FILE.csv");
        var system = RoundOptions.Text("--system", "FILE.yaml", terminal.In(new("属性按这个体系；不写按库里已发布的体系", "attributes are those of this system; of those published in the database where left out")), isRequired: false);
        var command = new DocumentedCommand("units", terminal.In(_units), terminal.In(_unitDetails)) { Options = { system } };
        options.AddTo(command, hasRows: true);
        command.SetAction((parsed, ct) => UnitsAsync(parsed.GetRequiredValue(options.File), parsed.GetValue(system), options, parsed, terminal, ct));
        return command;
    }

    private static async Task<int> UnitsAsync(string file, string? systemFile, ImportOptions options, ParseResult parsed, Terminal terminal, CancellationToken ct)
    {
        var (findings, output, mode) = (new Findings(), new ImportOutput(terminal, parsed.GetValue(options.Store.Json)), options.Mode(parsed));
        var system = systemFile is null ? null : SystemFiles.Read(systemFile, findings);
        var text = TextFile.Read(file);
        findings.Add(text.Problems);
        if (findings.Faults.Count > 0)
            return output.Write<UnitRow>(null, null, findings, mode);

        await using var database = await Database.OpenAsync(options.Store.Read(parsed), terminal.Clock, ct);
        var rows = UnitFile.Read(file, text.Value!, system?.System.Attributes ?? await AttributesAsync(database, ct), findings);
        if (rows is null || (findings.Faults.Count > 0 && mode is ImportMode.AllOrNothing && rows.Rows is []))
            return output.Write(rows, null, findings, mode);

        var progress = new CountProgress(terminal, new("已写入", "written"), new("个单位", "units"));
        // With a fault in reading, the others are still decided, so that everything is told at once.
        var report = await new UnitImporter(database.Events).RunAsync(
            rows.Rows, rows.Bad > 0 && mode is ImportMode.AllOrNothing ? ImportMode.DryRun : mode, options.Caller(parsed, "administrator", "单位名录导入"), progress, ct);
        progress.Finish();
        return output.Write(rows, report, findings, mode);
    }

    // Of all systems that were published, in the order of their codes; the first of a code counts.
    // One that was published a moment ago counts, whoever holds a transaction open.
    private static async Task<IReadOnlyList<Item>> AttributesAsync(Database database, CancellationToken ct)
    {
        var attributes = new Dictionary<string, Item>(StringComparer.Ordinal);
        var streams = new StreamSet { Prefix = "index-system/", UpTo = EventPosition.End };
        await foreach (var @event in database.Events.ReadStreamsAsync(streams, ct))
        {
            foreach (var attribute in @event.Body is RevisionPublished { Definition: var definition } ? definition.Attributes : [])
                attributes.TryAdd(attribute.Code, attribute);
        }

        return [.. attributes.Values];
    }
}
