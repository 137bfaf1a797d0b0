using System.CommandLine;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Results;
using Fadu.Indicators.Robustness;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu robustness</c>: how sure the ranking of a table is.</summary>
internal static class RobustnessCommand
{
    private static readonly Text _description = new(
        "名次有多稳：权重、数据不确定时名次落在哪里，哪些指标左右排名，权重动多少两个单位换位", "how sure a ranking is: where places lie while weights and values are uncertain, what drives it, when two units change places");

    private static readonly Text _details = new(
        """
        按随机抽取的权重反复排名，看每个单位的名次落在哪里。权重的抽取方式二选一：
          --spread X          每个权重上下浮动至多 X%，再按比例使总分不变；都不写时为 20
          --concentration K   以现行权重为均值的狄利克雷分布，K 越大越接近现行权重
        --values Y 时，每个填报的数也上下浮动至多 Y%（不出取值范围，整数仍为整数），公式重新计算，较慢。
        一票否决、门槛、状态照现在的算；数值确定时加分、扣分也照现在的算。同一种子在任何机器上结果相同。

        指标的作用：名义权重；得分率与总分的相关系数；占总分方差的比例；去掉它平均、最多移动几名，与现排名的秩相关系数。
        --swap A,B 时，列出每个指标（或 --indicator 的那个）的分值动到多少，A、B 持平、再动就换位，其余分值按比例变化。
        数据表的写法见 fadu score --help。

        例：
          fadu robustness --system indicators/bwzq.yaml --data 2023.csv --spread 25 --top 3
          fadu robustness --system indicators/bwzq.yaml --data 2023.csv --swap QX01,QX02 --indicator A1
        """,
        """
        Ranks again and again under drawn weights, to see where each unit's place lies. Weights are drawn in one of two ways:
          --spread X          each weight up or down by at most X %, then scaled so that all add up as before; 20 where neither is given
          --concentration K   a Dirichlet distribution around the present weights; the greater K, the nearer
        With --values Y every number reported goes up or down by at most Y % too (within its limits, whole numbers stay whole), and the
        formulas are computed anew, which is slower.
        Vetoes, gates and statuses stand as they are; so do bonuses and deductions where values are certain. The same seed gives the same
        result on every machine.

        What an indicator does: what it is worth; the correlation of its achievement with the total; its part of the variance of the totals;
        by how many places units would stand elsewhere without it, on the mean and at most, and the correlation of that ranking with this one.
        With --swap A,B: for each indicator, or that of --indicator, the marks at which A and B are level, beyond which they change places,
        while all other marks change in proportion.
        For the table see fadu score --help.

        Examples:
          fadu robustness --system indicators/bwzq.yaml --data 2023.csv --spread 25 --top 3
          fadu robustness --system indicators/bwzq.yaml --data 2023.csv --swap QX01,QX02 --indicator A1
        """);

    private static readonly RobustnessRequest _usual = new();

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var (round, json) = (new RoundOptions(terminal), RoundOptions.Json(terminal));
        var draws = Number("--draws", "N", _usual.Draws, terminal.In(new("抽取次数，不写为 1000，最多 10000", "how many draws; 1000 where left out, at most 10000")));
        var seed = Number("--seed", "S", (int)_usual.Seed, terminal.In(new("随机种子，整数，不写用 1", "where the random numbers start, a whole number; 1 where left out")));
        var top = Number("--top", "K", _usual.Top, terminal.In(new("前几名算靠前，不写为 10", "up to which place a unit is among the top; 10 where left out")));
        var spread = Amount("--spread", "X", terminal.In(new("每个权重浮动的百分数，0 到 100", "by how many percent each weight moves, 0 to 100")));
        var concentration = Amount("--concentration", "K", terminal.In(new("狄利克雷分布的集中度，1 到 1000000", "concentration of a Dirichlet distribution, 1 to 1000000")));
        var values = Amount("--values", "Y", terminal.In(new("每个数浮动的百分数，大于 0，不超过 100；不写为数值确定", "by how many percent each value moves, above 0, at most 100; certain where left out")));
        var swap = RoundOptions.Text("--swap", "A,B", terminal.In(new("哪两个单位何时换位，代码或名称，用逗号分开", "two units that might change places, codes or names, set apart by a comma")), isRequired: false);
        var indicator = RoundOptions.Text("--indicator", "CODE", terminal.In(new("与 --swap 一起：只看这个指标的权重", "with --swap: only this indicator's weight")), isRequired: false);
        var command = new DocumentedCommand("robustness", terminal.In(_description), terminal.In(_details));
        round.AddTo(command);
        foreach (var option in (Option[])[draws, seed, spread, concentration, values, top, swap, indicator, json])
            command.Options.Add(option);

        command.SetAction((parsed, ct) => Task.FromResult(Run(
            round.Read(parsed),
            new()
            {
                Draws = parsed.GetValue(draws),
                Seed = parsed.GetValue(seed),
                Top = parsed.GetValue(top),
                Spread = parsed.GetValue(spread),
                Concentration = parsed.GetValue(concentration),
                Values = parsed.GetValue(values),
            },
            parsed.GetValue(swap),
            parsed.GetValue(indicator),
            parsed.GetValue(json),
            terminal,
            ct)));
        return command;
    }

    private static int Run(ScoringRequest scoring, RobustnessRequest request, string? swap, string? indicator, bool isJson, Terminal terminal, CancellationToken ct)
    {
        if (SwapOf(swap, indicator) is { Problems: [var fault] })
        {
            terminal.Report(fault);
            return ExitCode.BadInput;
        }

        if (new TableScoring(terminal, isJson).Score(scoring) is not { } scored)
            return ExitCode.BadInput;

        var found = RobustnessFinder.Find(scored.Scores, request with { Swap = SwapOf(swap, indicator)?.Value }, ct);
        foreach (var problem in found.Problems)
            terminal.Report(problem with { Where = OptionOf(problem.Where) });
        if (!found.Succeeded)
            return ExitCode.BadInput;

        if (isJson)
            Json.Write(terminal, RobustnessJson.Of(found.Value));
        else
            new RobustnessText(terminal, scored.Rows.HasGroups).Write(found.Value);
        return ExitCode.Done;
    }

    // Null where it was not asked.
    private static Result<SwapRequest>? SwapOf(string? swap, string? indicator) => (swap?.Split(',', '，'), indicator) switch
    {
        (null, null) => null,
        (null, _) => new Problem("arguments.swap_missing", new("--indicator 要和 --swap A,B 一起用", "--indicator goes with --swap A,B"), "--indicator"),
        ([var first, var second], _) when first.Trim() is not "" && second.Trim() is not "" => new SwapRequest(first.Trim(), second.Trim(), indicator),
        _ => new Problem("arguments.swap", new("要写两个单位，用逗号分开，如 QX01,QX02", "two units are needed, set apart by a comma: QX01,QX02"), "--swap"),
    };

    private static string? OptionOf(string? where) => where switch
    {
        null => null,
        "swap.indicator" => "--indicator",
        _ when where.StartsWith("swap.", StringComparison.Ordinal) => "--swap",
        _ => $"--{where}",
    };

    private static Option<int> Number(string name, string value, int usual, string description) =>
        new(name) { HelpName = value, DefaultValueFactory = _ => usual, Description = description };

    private static Option<decimal?> Amount(string name, string value, string description) => new(name)
    {
        HelpName = value,
        Description = description,
        CustomParser = result =>
        {
            if (decimal.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number))
                return number;

            result.AddError(result.Tokens[0].Value);
            return null;
        },
    };
}
