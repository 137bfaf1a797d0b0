using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Scores;

/// <summary>What comes of the marks, live: bonuses and deductions, statuses, bands with vetoes, gates and ranks.</summary>
internal sealed class OutcomeColumns
{
    // Puts those whom a veto moves to the end behind all others, whatever their totals.
    private const string Behind = "1E9";

    // A spreadsheet takes 64 within one another.
    private const int MostNested = 30;

    private readonly ScoreModel _model;
    private readonly WorkColumn? _leastShare;

    public OutcomeColumns(ScoreModel model)
    {
        _model = model;
        var system = model.System;
        Bonus = Adjustments("加分", system.Bonuses, system.System.BonusCap, unit => unit.Bonuses, unit => unit.Bonus);
        Deduction = Adjustments("扣分", system.Deductions, system.System.DeductionCap, unit => unit.Deductions, unit => unit.Deduction);
        Vetoes = [.. system.Vetoes.Select(veto => model.Formulas.Add("一票否决", $"{veto.Rule.Code} {veto.Rule.Name}", veto.When))];
        Gates = [.. system.Gates.Select(gate => model.Formulas.Add("申报、发布条件", $"{gate.Rule.Code} {gate.Rule.Name}", gate.When))];
        Statuses = [.. system.Statuses.Select(status => model.Formulas.Add("单位状态", $"{status.Rule.Code} {status.Rule.Name}", status.When))];
        Bands = model.Scores.BandSet is { } set ? system.System.BandSets.First(one => one.Name == set).Bands : system.System.Bands;
        _leastShare = AddLeastShare();
        var status = Chosen("状态序号", [.. system.Statuses.Select((one, i) => (Holds(Statuses[i]), i + 1)).Where((_, i) => LookedAt(system.Statuses[i].Rule))]);
        Status = Add("状态序号", status, place => system.Statuses.Select(one => one.Rule.Name).ToList().IndexOf(model.UnitAt(place).Status?.Name ?? string.Empty) + 1);
        var reached = Chosen("否决前等次序号", [.. Bands.Select((band, i) => ((Func<int, string>)(place => Reaches(band, place)), i + 1))]);
        BandBefore = Add("否决前等次序号", place => $"IF({ScoreModel.TotalAt(place)}=\"\",0,IF({Status.At(place)}>0,0,{reached(place)}))", place => NumberOf(model.UnitAt(place).BandBeforeVetoes));
        var lowering = Lowering();
        var lowest = lowering is [] ? null : model.Work.Gather("结果", "否决后等次序号", "MAX", [BandBefore.At, .. lowering.Select(one => (Func<int, string>)(place => $"IF({one.Veto.At(place)}=TRUE,{one.Band},0)"))]);
        Band = Add("等次序号", place => lowest is null ? BandBefore.At(place) : $"IF({BandBefore.At(place)}=0,0,{lowest(place)})", BandAt);
        Func<int, string>[] last = [.. lowering.Where(one => one.Band == Bands.Count).Select(one => Holds(one.Veto))];
        var behind = last is [] ? null : model.Work.Gather("结果", "排在最后", "OR", last);
        var ranked = model.Work.Gather("结果", "参加排名", "AND", [place => $"{ScoreModel.TotalAt(place)}<>\"\"", place => $"{Status.At(place)}=0", .. Gates.Select(Holds)]);
        Key = model.Work.Add("结果", "排名依据", string.Empty, place => SheetLook.Helper(model.Places.GroupAt(place) is null ? "\"\""
            : $"IF({ranked(place)},{ScoreModel.TotalAt(place)}{(behind is null ? string.Empty : $"-IF({behind(place)},{Behind},0)")},\"\")"));
        Rank = AddRank();
    }

    /// <summary>What the bonuses add; null where there are none.</summary>
    public WorkColumn? Bonus { get; }

    /// <summary>What the deductions take off; null where there are none.</summary>
    public WorkColumn? Deduction { get; }

    public IReadOnlyList<WorkColumn> Vetoes { get; }

    public IReadOnlyList<WorkColumn> Gates { get; }

    public IReadOnlyList<WorkColumn> Statuses { get; }

    public IReadOnlyList<Band> Bands { get; }

    /// <summary>Place of the status that holds, from 1; 0: none.</summary>
    public WorkColumn Status { get; }

    /// <summary>Place of the band, from 1; 0: none.</summary>
    public WorkColumn BandBefore { get; }

    /// <summary>The same after vetoes.</summary>
    public WorkColumn Band { get; }

    /// <summary>What units are ranked by; empty where they are not.</summary>
    public WorkColumn Key { get; }

    public WorkColumn Rank { get; }

    private WorkColumn Add(string name, Func<int, string> formula, Func<int, int> engine) => _model.Work.Add("结果", name, string.Empty, place => Cell.Formula(formula(place), engine(place), SheetLook.Aside));

    private static Func<int, string> Holds(WorkColumn condition) => place => $"{condition.At(place)}=TRUE";

    /// <summary>What the engine found for <see cref="Band"/>.</summary>
    public int BandAt(int place) => NumberOf(_model.UnitAt(place).Band);

    private int NumberOf(string? band) => Bands.ToList().FindIndex(one => one.Name == band) + 1;

    private WorkColumn AddRank()
    {
        if (_model.Places.HasWholeGroups)
        {
            return _model.Work.Add("结果", "名次", string.Empty, place => _model.Places.GroupAt(place) is not { } group
                ? Cell.Formula("\"\"", string.Empty, SheetLook.Aside)
                : SheetLook.Live(
                    $"IF({Key!.At(place)}=\"\",\"\",RANK({Key.At(place)},{Key.Through(group.First, group.Last)}))",
                    _model.Scores.Rank(_model.Places.Unit(place)) is { } rank ? Value.Of((decimal)rank) : Value.None(FormulaType.Number, MissingReason.DoesNotApply)));
        }

        _model.Formulas.Mark("名次", "本表没有列出全组");
        return _model.Work.Add("结果", "名次", string.Empty, place => Cell.Number(_model.Scores.Rank(_model.Places.Unit(place)), SheetLook.Value));
    }

    private WorkColumn? Adjustments(
        string section, IReadOnlyList<CheckedAdjustment> adjustments, decimal? cap, Func<UnitScore, IReadOnlyList<AdjustmentScore>> each, Func<UnitScore, decimal> all)
    {
        if (adjustments is [])
            return null;

        var decimals = _model.System.System.Decimals;
        var marks = adjustments.Select((adjustment, i) =>
        {
            var (name, most) = ($"{adjustment.Adjustment.Code} {adjustment.Adjustment.Name}", adjustment.Adjustment.Cap);
            var result = _model.Formulas.Add(section, name, adjustment.Formula);
            return _model.Work.Add(section, $"{name} 计入", string.Empty, place => SheetLook.Live(
                $"IF({result.At(place)}=\"\",0,MAX(0,{Capped($"ROUND(ROUND({Capped(result.At(place), most)},12),{decimals})", most)}))",
                Value.Of(each(_model.UnitAt(place))[i].Marks)));
        }).ToArray();
        var sum = _model.Work.Gather(section, $"{section}合计", "SUM", [.. marks.Select(one => (Func<int, string>)one.At)]);
        return _model.Work.Add(section, $"{section}合计", string.Empty, place => SheetLook.Live(
            Capped($"ROUND({sum(place)},{Numbers.SnapDecimals})", cap), Value.Of(all(_model.UnitAt(place)))));

        static string Capped(string formula, decimal? cap) => cap is { } most ? $"MIN({Numbers.Show(most)},{formula})" : formula;
    }

    private bool LookedAt(Status status) => status.BandSets.Count == 0 || (_model.Scores.BandSet is { } set && status.BandSets.Contains(set));

    private string Reaches(Band band, int place)
    {
        var least = $"{ScoreModel.TotalAt(place)}>={Numbers.Show(band.Min)}";
        if (band.EachAtLeast is not { } share)
            return least;

        return $"AND({least},{_leastShare!.At(place)}>={Numbers.Show(share)})";
    }

    // The least achievement of all first-level indicators; not reckoned where one has dropped out, and has a word in place of marks.
    private WorkColumn? AddLeastShare()
    {
        var first = _model.System.Root.Children.Where(child => child.Marks > 0).ToArray();
        if (Bands.All(band => band.EachAtLeast is null))
            return null;

        var least = _model.Work.Gather("结果", "一级指标最低得分率", "MIN", [_ => "1", .. first.Select(child => (Func<int, string>)(place => Share(child, place)))]);
        return _model.Work.Add("结果", "一级指标最低得分率", string.Empty, place => SheetLook.Helper(least(place)));

        string Share(CheckedIndicator child, int place)
        {
            var share = $"ROUND({_model.ScoreAt(child, place)}/{_model.Worth[child].At(place)},12)";
            return _model.Worth[child] is { Fixed: > 0 } ? share : $"IF({_model.Worth[child].At(place)}>0,{share},1)";
        }
    }

    // The number of the first case that holds, or 0. Cases beyond what a spreadsheet nests go to a column of their own.
    private Func<int, string> Chosen(string name, IReadOnlyList<(Func<int, string> Condition, int Number)> cases)
    {
        Func<int, string> rest = _ => "0";
        if (cases.Count > MostNested)
        {
            var later = Chosen(name, [.. cases.Skip(MostNested)]);
            rest = _model.Work.Add("结果", $"{name}（第 {MostNested + 1} 个起）", string.Empty, place => SheetLook.Helper(later(place))).At;
        }

        return place => cases.Take(MostNested).Reverse().Aggregate(rest(place), (otherwise, one) => $"IF({one.Condition(place)},{one.Number},{otherwise})");
    }

    // Place of the band, from 1, that a vetoed unit has at best.
    private (WorkColumn Veto, int Band)[] Lowering() => Bands is []
        ? []
        : [.. _model.System.Vetoes.Select((veto, i) => (Veto: Vetoes[i], veto.Rule)).Where(one => one.Rule.Effect is not VetoEffect.Commendation).Select(one => (one.Veto, BandUnder(one.Rule)))];

    private int BandUnder(Veto veto)
    {
        var named = _model.Scores.BandSet is { } set && veto.BandsBySet.TryGetValue(set, out var own) ? own : veto.Band;
        var place = Bands.ToList().FindIndex(band => band.Name == named);
        return place < 0 ? Bands.Count : place + 1;
    }
}
