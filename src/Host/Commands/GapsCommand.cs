using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Shortfalls;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu gaps</c>: where units fall short, why, and the least that they must do about it.</summary>
internal static class GapsCommand
{
    private static readonly Text _description = new(
        "失分在哪里、为什么、最少要做什么", "where units fall short, why, and the least that they must do about it");

    private static readonly Text _details = new(
        """
        数据表的写法见 fadu score --help。

        每个没有得满分的指标，失分多的在前：失了几分、为什么、公式代入本单位的数，然后逐个数据项写出
        到达标线、到下一档、到满分最少改成多少，改了之后这个指标得几分、总分多少、等次和排名怎样变。
        一个数据项单独做不到、几项一起能做到的，写出一起怎么改。同一个数据项在几个指标里用到的，都算进去。
        “靠本单位自己”：本单位填报的数据项都做到最好时的结果；由普法办登记、调查、评估员评定的不算在内，
        它们的改动后面写明“由他方提供”。
        数据项往哪个方向改、一步多大、多费事，由指标体系里的 better、step、effort 决定，见 indicators/README.md。

        写了目标（--target-total、--target-band 或 --target-rank），就改为写出达到目标最省力的办法和其次的两个，
        达不到时写出最多能达到多少；--limit 限定数据项最多变动几步；--include-others 连由他方提供的数据项也变动。

        例：
          fadu gaps --system indicators/bwzq.yaml --data 2023.csv --previous 2022.csv --unit 城中区
          fadu gaps --system indicators/bwzq.yaml --data 2023.csv --unit 城中区 --target-total 90 --limit fund=none
        """,
        """
        For the table see fadu score --help.

        Each indicator below full marks, those first that cost most: the marks lost, why, the formula with the unit's own
        numbers, and item by item the least change that reaches the pass line, the next marks and full marks, with what the
        indicator, the total, the band and the rank come to then. Where no item reaches it alone and several together do,
        how they do. An item that several indicators read counts in all of them.
        "By itself" is what comes of the unit's own items at their best; what registers, surveys and evaluators supply is not
        among them and is marked "supplied by others".
        Which way an item goes, by what step and at what cost is said by better, step and effort in the index system: see
        indicators/README.md.

        With a target (--target-total, --target-band or --target-rank) the cheapest way to it and the next best two are
        written instead, or the most that can be reached; --limit says how many steps an item may move, --include-others
        that items move too that others supply.

        Examples:
          fadu gaps --system indicators/bwzq.yaml --data 2023.csv --previous 2022.csv --unit 城中区
          fadu gaps --system indicators/bwzq.yaml --data 2023.csv --unit 城中区 --target-total 90 --limit fund=none
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var (round, plan, json) = (new RoundOptions(terminal), new PlanOptions(terminal), RoundOptions.Json(terminal));
        var unit = RoundOptions.Text("--unit", "UNIT", terminal.In(new("只看这个单位（代码或名称）；不写是全部单位", "only this unit, by code or name; all units where left out")), isRequired: false);
        var command = new DocumentedCommand("gaps", terminal.In(_description), terminal.In(_details));
        round.AddTo(command);
        command.Options.Add(unit);
        plan.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, ct) => Task.FromResult(Run(round.Read(parsed), parsed.GetValue(unit), plan.Read(parsed), parsed.GetValue(json), terminal, ct)));
        return command;
    }

    private static int Run(
        ScoringRequest request, string? unit, Result<PlanQuestion> plan, bool isJson, Terminal terminal, CancellationToken ct)
    {
        if (!plan.Succeeded)
            return Reporting.Refuse(terminal, plan.Problems, isJson);

        if (new TableScoring(terminal, isJson).Score(request) is not { } scored)
            return ExitCode.BadInput;

        var row = unit is null ? -1 : scored.Find(unit, terminal);
        if (unit is not null && row < 0)
            return ExitCode.BadInput;

        int[] rows = row >= 0 ? [row] : [.. Enumerable.Range(0, scored.Scores.Count)];
        if (plan.Value.Target is { } target)
            return new PlanOutput(scored, terminal, isJson).Write(rows, target, plan.Value.Limits, ct);

        var contexts = new UnitContexts(scored.Scores);
        if (isJson)
        {
            var json = new GapsJson(terminal.Language);
            Json.Write(terminal, new JsonObject { ["units"] = new JsonArray([.. rows.Select(one => json.Of(Gaps(one), Explainer(one)))]) });
            return ExitCode.Done;
        }

        var isFirst = true;
        foreach (var one in rows)
        {
            if (!isFirst)
                terminal.Out.WriteLine();
            new GapsText(terminal, Gaps(one), Explainer(one)).Write();
            isFirst = false;
        }

        return ExitCode.Done;

        UnitGaps Gaps(int one) => GapFinder.Find(scored.Scores, one, contexts, showsPeers: true, ct);

        UnitExplainer Explainer(int one) => new(scored.Scores, one, contexts, showsPeers: true);
    }
}
