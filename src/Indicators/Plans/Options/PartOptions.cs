namespace Fadu.Indicators.Plans.Options;

/// <summary>
/// The ways to move the levers of a part that are worth a look: for each figure that can be reached, the cheapest. Ranges in which everything
/// rises or falls are cut until their ends give the same; where ranges are left over, they stand for the best that can be in them.
/// </summary>
internal sealed class PartOptions
{
    private const int Few = 256;
    private const int MostPoints = 30_000;
    private const int MostWhole = 4_000;
    private const int MostReads = 400_000;
    private const int MostShapes = 400;
    private const int MostSegments = 256;
    private const decimal Unbounded = 1_000_000_000;

    private readonly UnitStand _stand;
    private readonly Part _part;
    private readonly OutcomeFinder _outcomes;
    private readonly ShapeFinder _shapes;
    private readonly List<PlanOption> _front = [];
    private readonly int _few;
    private readonly int _mostPoints;
    private readonly List<(Box Box, PlanOption Option)> _open = [];
    private IReadOnlyList<PlanOption>? _options;
    private int _shaped;

    public PartOptions(UnitStand stand, Part part)
    {
        (_stand, _part) = (stand, part);
        Layout = new(part, stand.Worths, stand.Plan.Tree, stand.Plan.System.System.Decimals);
        (_outcomes, _shapes) = (new(stand, Layout), new(stand, Layout));
        var group = part.UsesPeers ? Math.Max(1, stand.Now.GroupSize(stand.Row)) : 1;
        _mostPoints = part.ReadsMarks ? MostWhole : Math.Min(MostPoints, MostReads / group);
        _mostPoints = part is { ReadsMarks: true, UsesPeers: true } ? Math.Min(MostWhole / 10, _mostPoints) : _mostPoints;
        if (part is { UsesPeers: true, ReadsMarks: false, Levers.Count: 1 })
            _mostPoints = MostPoints;
        _few = part.UsesPeers ? Math.Max(Few, _mostPoints / 2) : Few;
        Look(Segments(), _mostPoints);
    }

    public Part Part => _part;

    public GivesLayout Layout { get; }

    /// <summary>
    /// Whether what stands here is all: false where so many levers hang together that some ways were left out, and where a formula over
    /// a large group was taken to rise or fall all the way.
    /// </summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Cheapest first; none is covered by another.</summary>
    public IReadOnlyList<PlanOption> Options => _options ??= Best();

    /// <summary>The same with one that nothing left out is better than, where something was.</summary>
    public IReadOnlyList<PlanOption> OptionsWithUnseen => IsComplete ? Options : [.. Options.Append(Unseen()).OrderBy(option => option.Effort)];

    /// <summary>Looks closer at a range, and at those that cost nearly the same.</summary>
    /// <param name="option">Stands for a range.</param>
    /// <param name="most">How many ranges to look at.</param>
    /// <returns>False: that is as close as it goes.</returns>
    public bool Refine(PlanOption option, int most)
    {
        if (!_open.Exists(one => ReferenceEquals(one.Box, option.Range)))
            return false;

        Box[] chosen = [.. _open.OrderBy(one => Math.Abs(one.Option.Effort - option.Effort)).ThenBy(one => ReferenceEquals(one.Box, option.Range) ? 0 : 1).Take(most).Select(one => one.Box)];
        if (_outcomes.Tried > 20 * _mostPoints)
            return false;

        _options = null;
        _open.RemoveAll(one => chosen.Contains(one.Box, ReferenceEqualityComparer.Instance));
        Look([.. chosen.SelectMany(Halves)], _outcomes.Tried + (_mostPoints / 10));
        return true;
    }

    private PlanOption Unseen()
    {
        var (gives, system) = (new double[Layout.Count], _stand.Plan.System);
        for (var leaf = 0; leaf < _part.Leaves.Count; leaf++)
        {
            foreach (var worth in _stand.Worths.VariantsOf(_part.Leaves[leaf]))
                gives[Layout.PlaceOf(leaf, worth)] = (double)worth;
        }

        for (var bonus = 0; bonus < _part.Bonuses.Count; bonus++)
            gives[Layout.Bonuses + bonus] = (double)(system.Bonuses[_part.Bonuses[bonus]].Adjustment.Cap ?? system.System.BonusCap ?? Unbounded);
        Array.Fill(gives, 1, Layout.Rules, _part.Rules.Count);
        return new(new long[_part.Levers.Count], _stand.CheapestOf(_part.Levers), gives, Layout.CountingOf(gives, 0), 0, ulong.MaxValue, null);
    }

    private Box[] Halves(Box box)
    {
        if (box.Count <= _few && box.Shape.Corners is null)
            return [.. box.Points().Select(point => new Box([.. point.Select(place => place < 0 ? -1 : 1)], [.. point.Select(Math.Abs)], [.. point.Select(Math.Abs)], box.Shape))];

        var (near, far) = box.Cut();
        return [near, far];
    }

    // What is missing, and every option that has no order, is a range of its own.
    private List<Box> Segments()
    {
        IReadOnlyList<(int Side, long From, long To)>[] segments = [.. _part.Levers.Select(lever => SegmentsOf(_stand.Levers[lever]))];
        while (segments.Aggregate(1d, (all, one) => all * one.Count) > MostSegments)
        {
            // Beyond this the far side of whatever has most sides is left out, and nothing is called proved.
            var most = Array.IndexOf(segments, segments.MaxBy(one => one.Count)!);
            segments[most] = [.. segments[most].SkipLast(1)];
            IsComplete = false;
        }

        var boxes = new List<(int Side, long From, long To)[]> { Array.Empty<(int, long, long)>() };
        foreach (var some in segments)
            boxes = [.. boxes.SelectMany(box => some.Select(one => ((int Side, long From, long To)[])[.. box, one]))];
        return [.. boxes.Select(box => Shaped([.. box.Select(one => one.Side)], [.. box.Select(one => one.From)], [.. box.Select(one => one.To)]))];
    }

    private static IReadOnlyList<(int Side, long From, long To)> SegmentsOf(Lever lever)
    {
        if (!lever.IsOrdered)
        {
            return
            [
                (1, 0, 0),
                .. Enumerable.Range(1, (int)lever.Up).Select(place => (1, (long)place, (long)place)),
                .. Enumerable.Range(1, (int)lever.Down).Select(place => (-1, (long)place, (long)place)),
            ];
        }

        var segments = new List<(int, long, long)>();
        if (lever.At(0).IsMissing)
        {
            segments.Add((1, 0, 0));
            if (lever.Up > 0)
                segments.Add((1, 1, lever.Up));
        }
        else
        {
            segments.Add((1, 0, lever.Up));
        }

        if (lever.Down > 0)
            segments.Add((-1, 1, lever.Down));
        return segments;
    }

    private Box Shaped(int[] sides, long[] from, long[] to)
    {
        _shaped++;
        return new(sides, from, to, _shapes.Find(sides, from, to));
    }

    private void Look(IReadOnlyList<Box> boxes, int mostPoints)
    {
        while (boxes.Count > 0)
        {
            _stand.Ct.ThrowIfCancellationRequested();
            var (asked, points) = (new List<(Box Box, int First, int Count)>(), new List<long[]>());
            foreach (var box in boxes)
            {
                var first = points.Count;
                var ends = EndsOf(box);
                points.AddRange(ends is null ? box.Points() : ends.Select(box.Corner));
                asked.Add((box, first, points.Count - first));
            }

            var outcomes = _outcomes.Find(points);
            var next = new List<Box>();
            foreach (var (box, first, count) in asked)
            {
                for (var point = first; point < first + count; point++)
                    Keep(points[point], outcomes[point]);
                if (EndsOf(box) is not null)
                    Judge(box, outcomes[first], outcomes.AsSpan(first + 1, count - 1), mostPoints, next);
            }

            boxes = next;
        }
    }

    // The corners to look at, the nearest first; null: every way in it.
    private IReadOnlyList<int>? EndsOf(Box box)
    {
        if (box.Count == 1)
            return [0];
        if (box.Shape.Corners is { } corners)
            return [0, .. corners];
        if (box.Count <= _few)
            return null;

        // Over peers nothing can be told from ranges; that far out it is taken to be best at a corner.
        return _part.UsesPeers ? [0, .. Enumerable.Range(1, (1 << Math.Min(box.From.Length, 6)) - 1)] : [0];
    }

    private void Judge(Box box, Outcome near, ReadOnlySpan<Outcome> corners, int mostPoints, List<Box> next)
    {
        if (box.Count == 1)
            return;

        var (best, drops, unsure) = ((double[])[.. near.Gives], near.Drops, 0UL);
        if (box.Shape.Corners is null && !_part.UsesPeers)
            (best, drops, unsure) = (box.Shape.Best, box.Shape.Drops, box.Shape.Unsure);
        IsComplete &= box.Shape.Corners is not null || !_part.UsesPeers;
        foreach (var corner in corners)
        {
            unsure |= corner.Drops ^ drops;
            for (var i = 0; i < best.Length; i++)
                best[i] = Math.Max(best[i], corner.Gives[i]);
        }

        var option = new PlanOption(box.Corner(0), EffortOf(box.Corner(0)), best, Layout.CountingOf(best, drops), drops, unsure, box);
        if (new PlanOption(option.Places, option.Effort, near.Gives, Layout.CountingOf(near.Gives, near.Drops), near.Drops, 0, null).Covers(option) || (_part.Levers.Count > 1 && _front.Exists(way => way.Covers(option))))
            return;
        if (_outcomes.Tried >= mostPoints)
        {
            _open.Add((box, option));
            return;
        }

        var (left, right) = box.Cut();
        next.Add(Again(left));
        next.Add(Again(right));
    }

    // A smaller range may show what a larger one hides.
    private Box Again(Box box) =>
        box.Shape.Corners is null && !_part.UsesPeers && box.Count > 1 && _shaped < MostShapes ? Shaped(box.Sides, box.From, box.To) : box;

    private void Keep(long[] places, Outcome outcome)
    {
        var way = new PlanOption(places, EffortOf(places), outcome.Gives, Layout.CountingOf(outcome.Gives, outcome.Drops), outcome.Drops, 0, null);
        if (_front.Exists(known => known.Covers(way)))
            return;

        _front.RemoveAll(way.Covers);
        _front.Add(way);
    }

    private double EffortOf(long[] places) => (double)places.Select((place, i) => _stand.Levers[_part.Levers[i]].EffortOf(place)).Sum();

    private List<PlanOption> Best()
    {
        var best = new List<PlanOption>();
        foreach (var option in _front.Concat(_open.Select(one => one.Option)).OrderBy(option => option.Effort).ThenBy(option => option.Range is null ? 0 : 1))
        {
            if (!best.Exists(known => known.Covers(option)))
                best.Add(option);
        }

        return best;
    }
}
