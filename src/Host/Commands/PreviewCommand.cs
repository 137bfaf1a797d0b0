using System.CommandLine;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Previews;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu preview</c>: what another version of an index system would do to every unit of a table.</summary>
internal static class PreviewCommand
{
    private const int MostUnits = 100;

    private static readonly Text _description = new(
        "换一版指标体系会怎样：各单位的总分、名次、等次、否决前后对照", "what another version of an index system would do: totals, ranks, bands and vetoes before and after");

    private static readonly Text _details = new(
        """
        数据表的写法见 fadu score --help；两版都按同一张表计分，什么都不保存。
        先给合计：总分升降、名次进退、进出排名、等次之间的人数、否决的变化，然后各组，最后是变化最大的单位和原因。
        原因分“权重”（分值变了）和“公式”（公式、条件、参数、等次等其余一切）。
        --bands 在新版里没有时，新版用默认等次。

        例：
          fadu preview --system bwzq.yaml --with bwzq-2.yaml --data 2023.csv --top 10
        """,
        """
        For the table see fadu score --help. Both versions score the same table, and nothing is kept.
        First all units together: totals up and down, ranks, who enters or leaves the ranking, from which band into which,
        vetoes; then the groups; then the units that gain and lose most, with the reason.
        A reason is "weights" (marks that changed) or "formulas" (formulas, conditions, parameters, bands: all else).
        Where the new version lacks the set of --bands, its default bands stand in.

        Example:
          fadu preview --system bwzq.yaml --with bwzq-2.yaml --data 2023.csv --top 10
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var (round, json) = (new RoundOptions(terminal), RoundOptions.Json(terminal));
        var with = RoundOptions.Text("--with", "FILE.yaml", terminal.In(new("要换成的一版", "the version that is to follow")), isRequired: true);
        var top = new Option<int>("--top")
        {
            HelpName = "N",
            Description = terminal.In(new($"增减最多的各列几个单位，0 到 {MostUnits} [5]", $"how many units that gain, and lose, most; 0 to {MostUnits} [5]")),
            DefaultValueFactory = _ => 5,
        };
        top.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is >= 0 and <= MostUnits))
                result.AddError(terminal.In(new($"--top 要写 0 到 {MostUnits} 的整数，不能是“{token.Value}”", $"--top takes a whole number from 0 to {MostUnits}, not '{token.Value}'")));
        });
        var command = new DocumentedCommand("preview", terminal.In(_description), terminal.In(_details));
        round.AddTo(command);
        command.Options.Add(with);
        command.Options.Add(top);
        command.Options.Add(json);
        command.SetAction(parsed => Run(round.Read(parsed), parsed.GetRequiredValue(with), parsed.GetValue(top), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(ScoringRequest request, string with, int top, bool isJson, Terminal terminal)
    {
        if (new TablePreview(terminal, isJson).Of(request, with) is not { } preview)
            return ExitCode.BadInput;

        if (isJson)
            Json.Write(terminal, PreviewJson.Of(preview, top));
        else
            new PreviewText(terminal, preview).Write(top);
        return ExitCode.Done;
    }
}
