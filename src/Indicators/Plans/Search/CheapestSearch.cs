using Fadu.Indicators.Plans.Options;

namespace Fadu.Indicators.Plans.Search;

/// <summary>
/// Finds the cheapest choice for every part that together reach a goal: part by part over all that is not beaten in effort and in every
/// sum at once, cut by the linear bound (list dynamic programming with bounds; Pisinger, "A minimal algorithm for the multiple-choice
/// knapsack problem", EJOR 83, 1995). Exact while the lists are within bounds, and else with a proved least effort.
/// </summary>
internal sealed class CheapestSearch
{
    private const int Narrow = 24;
    private const int Wide = 20_000;
    private const int WideOfMany = 1_500;

    private readonly Cells _cells;
    private readonly IReadOnlyList<Choice[]> _parts;
    private readonly double[] _base;
    private readonly CancellationToken _ct;
    private readonly Ladder[][] _ladders;
    private readonly double[] _needs;
    private readonly double[][] _mostFrom;

    /// <param name="cells">The sums and the goal.</param>
    /// <param name="parts">The choices of each part, cheapest first; none is empty.</param>
    /// <param name="fixedCells">What no part moves.</param>
    /// <param name="ct">Ends the search.</param>
    public CheapestSearch(Cells cells, IReadOnlyList<Choice[]> parts, double[] fixedCells, CancellationToken ct)
    {
        (_cells, _parts, _base, _ct) = (cells, parts, fixedCells, ct);
        _mostFrom = new double[parts.Count + 1][];
        _mostFrom[parts.Count] = new double[cells.Count];
        for (var part = parts.Count - 1; part >= 0; part--)
            _mostFrom[part] = [.. _mostFrom[part + 1].Select((sum, cell) => sum + parts[part].Max(choice => choice.Cells[cell]))];

        _needs = [.. cells.Needs];
        _ladders = [.. Enumerable.Range(0, cells.Count).Select(cell => Ladder.Of(parts, cell))];
    }

    /// <summary>Searches.</summary>
    /// <param name="below">Only what costs less is of interest.</param>
    public Found Find(double below)
    {
        var most = Most(_base, 0);
        if (!_cells.Reaches(most))
            return Found.Nothing;

        if (_cells.FirstIsBound)
            NeedOf(most);
        var quick = Run(below, Narrow);
        var found = Run(Math.Min(below, quick.Effort), _cells.Count > 2 ? WideOfMany : Wide);
        return found.Choices is null && quick.Choices is not null ? quick with { LeastEffort = Math.Min(quick.Effort, found.LeastEffort) } : found;
    }

    // What each sum has to come to where all others are at their most.
    private void NeedOf(double[] most)
    {
        var least = _base.Zip(Enumerable.Range(0, _cells.Count), (start, cell) => start + _parts.Sum(part => part.Min(choice => choice.Cells[cell]))).ToArray();
        for (var cell = 1; cell < _cells.Count; cell++)
        {
            var (low, high) = (least[cell], most[cell]);
            if (ReachesWith(low))
                continue;
            for (var i = 0; i < 40; i++)
            {
                var middle = (low + high) / 2;
                if (ReachesWith(middle))
                    high = middle;
                else
                    low = middle;
            }

            _needs[cell] = low;

            bool ReachesWith(double value) => _cells.Reaches([.. most.Select((sum, i) => i == cell ? value : sum)]);
        }
    }

    private double[] Most(double[] sums, int part) => [.. sums.Zip(_mostFrom[part], (sum, more) => sum + more)];

    private Found Run(double below, int width)
    {
        var (labels, dropped) = (new List<Label> { new(0, 0, _base, null, null) }, double.PositiveInfinity);
        for (var part = 0; part < _parts.Count; part++)
        {
            var next = new List<Label>();
            foreach (var label in labels)
                Extend(label, part, below, next);

            labels = Unbeaten(next);
            if (labels.Count <= width)
                continue;

            labels.Sort((a, b) => a.Bound.CompareTo(b.Bound));
            dropped = Math.Min(dropped, labels[width].Bound);
            labels.RemoveRange(width, labels.Count - width);
        }

        var best = labels.Where(label => _cells.Reaches(label.Sums)).MinBy(label => label.Effort);
        return best is null
            ? new(null, double.PositiveInfinity, Math.Min(dropped, double.IsPositiveInfinity(below) ? dropped : below))
            : new(best.Path(), best.Effort, Math.Min(best.Effort, dropped));
    }

    private void Extend(Label label, int part, double below, List<Label> next)
    {
        _ct.ThrowIfCancellationRequested();
        foreach (var choice in _parts[part])
        {
            var effort = label.Effort + choice.Effort;
            if (effort >= below - Cells.Hair)
                return;

            var (sums, bound) = (new double[_cells.Count], effort);
            for (var cell = 0; cell < sums.Length; cell++)
            {
                sums[cell] = Math.Min(_cells.Caps[cell], label.Sums[cell] + choice.Cells[cell]);
                if (_needs[cell] > double.MinValue)
                    bound = Math.Max(bound, effort + _ladders[cell][part + 1].EffortTo(_needs[cell] - sums[cell]));
            }

            if (bound < below - Cells.Hair && (!_cells.FirstIsBound || _cells.Reaches(Most(sums, part + 1))))
                next.Add(new(effort, bound, sums, label, choice));
        }
    }

    private List<Label> Unbeaten(List<Label> labels)
    {
        labels.Sort((a, b) => a.Effort != b.Effort ? a.Effort.CompareTo(b.Effort) : b.Sums[0].CompareTo(a.Sums[0]));
        var kept = new List<Label>();
        var most = double.MinValue;
        foreach (var label in labels)
        {
            _ct.ThrowIfCancellationRequested();
            // With one sum, what comes later costs no less: it has to give more than all before.
            if (_cells.Count == 1 ? label.Sums[0] <= most + 1e-11 : kept.Exists(known => Beats(known, label)))
                continue;

            most = Math.Max(most, label.Sums[0]);
            kept.Add(label);
        }

        return kept;
    }

    private bool Beats(Label known, Label label)
    {
        for (var cell = _cells.FirstIsBound ? 1 : 0; cell < _cells.Count; cell++)
        {
            if (known.Sums[cell] < label.Sums[cell] - 1e-11)
                return false;
        }

        return true;
    }

    private sealed record Label(double Effort, double Bound, double[] Sums, Label? Before, Choice? Choice)
    {
        public IReadOnlyList<PlanOption> Path()
        {
            var path = new List<PlanOption>();
            for (var label = this; label.Choice is { } choice; label = label.Before!)
                path.Add(choice.Option);
            path.Reverse();
            return path;
        }
    }
}
