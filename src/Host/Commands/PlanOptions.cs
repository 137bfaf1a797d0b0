using System.CommandLine;
using System.Globalization;
using Fadu.Host.Output;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>The options that ask for a plan: a target, and how far items may be moved.</summary>
internal sealed class PlanOptions
{
    private const string None = "none";

    private readonly Option<string> _total;
    private readonly Option<string> _band;
    private readonly Option<string> _rank;
    private readonly Option<string[]> _limits;
    private readonly Option<bool> _others;

    private readonly bool _hasLimits;

    /// <param name="terminal">Language of the descriptions.</param>
    /// <param name="inReport">Whether the plan stands in a unit's report, which knows no limits; else it takes the place of what the command writes.</param>
    public PlanOptions(Terminal terminal, bool inReport = false)
    {
        _hasLimits = !inReport;
        var (chinese, english) = inReport ? ("单位报告里写出", "in a unit's report, ") : ("改为写出", "instead, ");
        _total = RoundOptions.Text("--target-total", "N", terminal.In(new($"{chinese}达到这个总分最省力的办法", $"{english}the cheapest way to this total")), isRequired: false);
        _band = RoundOptions.Text("--target-band", "NAME", terminal.In(new($"{chinese}达到这个等次最省力的办法", $"{english}the cheapest way to this band")), isRequired: false);
        _rank = RoundOptions.Text("--target-rank", "R", terminal.In(new($"{chinese}达到组内这个名次最省力的办法", $"{english}the cheapest way to this place in the group")), isRequired: false);
        _limits = new("--limit")
        {
            HelpName = "ITEM=STEPS|ITEM=none",
            Description = terminal.In(new("与目标一起：这个数据项最多变动几步，none 为不动；可写多次", "with a target: this item moves so many steps at most, none: not at all; may be repeated")),
        };
        _others = new("--include-others") { Description = terminal.In(new("与目标一起：由评估员、调查、登记提供的数据项也变动", "with a target: items move too that evaluators, surveys or registers supply")) };
    }

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_total, _band, _rank, .. _hasLimits ? [_limits, _others] : (Option[])[]])
            command.Options.Add(option);
    }

    /// <summary>What was asked for; null: no plan.</summary>
    /// <returns>Or <c>arguments.two_targets</c>, <c>arguments.target</c>, <c>arguments.limit</c>, <c>arguments.limit_alone</c>, <c>arguments.others_alone</c>, all of them.</returns>
    public Result<PlanQuestion> Read(ParseResult parsed)
    {
        var faults = new List<Problem>();
        PlanTarget?[] targets =
        [
            Number(parsed.GetValue(_total), _total.Name, faults) is { } total ? new PlanTarget.OfTotal(total) : null,
            parsed.GetValue(_band) is { } band ? new PlanTarget.OfBand(band) : null,
            Rank(parsed.GetValue(_rank), faults) is { } rank ? new PlanTarget.OfRank(rank) : null,
        ];
        Option<string>[] given = [.. new[] { _total, _band, _rank }.Where(option => parsed.GetValue(option) is not null)];
        if (given.Length > 1)
        {
            var names = given.Select(option => option.Name).ToArray();
            faults.Add(new("arguments.two_targets", new($"目标只能写一个，这里写了 {string.Join("、", names)}", $"give one target, not {string.Join(" and ", names)}"), names[1]));
        }

        var limits = Limits(_hasLimits ? parsed.GetValue(_limits) ?? [] : [], faults);
        if (limits.Count > 0 && given is [])
            faults.Add(new("arguments.limit_alone", new("--limit 要和 --target-total、--target-band 或 --target-rank 一起用", "--limit goes with --target-total, --target-band or --target-rank"), _limits.Name));
        var includesOthers = _hasLimits && parsed.GetValue(_others);
        if (includesOthers && given is [])
            faults.Add(new("arguments.others_alone", new("--include-others 要和 --target-total、--target-band 或 --target-rank 一起用", "--include-others goes with --target-total, --target-band or --target-rank"), _others.Name));
        return faults is [] ? new PlanQuestion(Array.Find(targets, target => target is not null), new() { Items = limits, IncludeOthers = includesOthers }) : faults.ToArray();
    }

    private Dictionary<string, MoveLimit> Limits(string[] texts, List<Problem> faults)
    {
        var limits = new Dictionary<string, MoveLimit>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var parts = text.Split('=');
            MoveLimit? limit = parts is [_, var bound] ? LimitOf(bound.Trim()) : null;
            if (limit is null || parts[0].Trim() is "")
                faults.Add(new("arguments.limit", new($"“{text}”不是限制；请写 数据项编码=最多几步，如 trained=5，或 trained=none 表示不动", $"'{text}' is no limit; write ITEM=STEPS, as trained=5, or trained=none where it does not move"), _limits.Name));
            else if (!limits.TryAdd(parts[0].Trim(), limit))
                faults.Add(new("arguments.limit", new($"“{parts[0].Trim()}”写了不止一条限制；请只写一条", $"there is more than one limit for '{parts[0].Trim()}'; write one"), _limits.Name));
        }

        return limits;
    }

    private static MoveLimit? LimitOf(string bound) => bound == None ? new() { IsExcluded = true }
        : long.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out var steps) ? new() { Steps = steps }
        : null;

    private static decimal? Number(string? text, string option, List<Problem> faults)
    {
        if (text is null || decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            return text is null ? null : decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

        faults.Add(new("arguments.target", new($"“{text}”不是分数；请写数字，如 85 或 85.5", $"'{text}' is no total; write a number, as 85 or 85.5"), option));
        return null;
    }

    private int? Rank(string? text, List<Problem> faults)
    {
        if (text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return text is null ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

        faults.Add(new("arguments.target", new($"“{text}”不是名次；请写 1 起的整数", $"'{text}' is no rank; write a whole number from 1"), _rank.Name));
        return null;
    }
}
