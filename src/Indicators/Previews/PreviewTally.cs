using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Previews;

/// <summary>Counts what a revision does, to all units and by group, in one pass.</summary>
internal sealed class PreviewTally
{
    private readonly RoundScores _before;
    private readonly RoundScores _after;
    private readonly VetoPair[] _vetoes;
    private readonly string?[] _bands;
    private readonly (int[] Before, int[] After) _places;
    private readonly int[,] _crossings;
    private readonly int[] _struck;
    private readonly int[] _spared;

    public PreviewTally(RoundScores before, RoundScores after, VetoPair[] vetoes)
    {
        (_before, _after, _vetoes) = (before, after, vetoes);
        _bands = [.. NamesOf(after).Concat(NamesOf(before)).Distinct(StringComparer.Ordinal), null];
        _places = (PlacesOf(before), PlacesOf(after));
        (_crossings, _struck, _spared) = (new int[_bands.Length, _bands.Length], new int[vetoes.Length], new int[vetoes.Length]);

        var whole = new FigureTally(_bands);
        var groups = Array.ConvertAll(after.Groups.Sizes, _ => new FigureTally(_bands));
        var names = new string?[groups.Length];
        for (var row = 0; row < after.Count; row++)
        {
            var group = after.Groups.Of[row];
            if (group < 0)
                continue;

            names[group] = after.Table.Units[row].Group;
            Add(row, whole, groups[group]);
        }

        Whole = whole.Figures(compares: groups.Length == 1);
        Groups = [.. names.Zip(groups, (name, tally) => new GroupPreview(name, tally.Figures(compares: true))).OrderBy(one => one.Group, StringComparer.Ordinal)];
    }

    public PreviewFigures Whole { get; }

    public IReadOnlyList<GroupPreview> Groups { get; }

    public IReadOnlyList<BandCrossing> Crossings =>
    [
        .. from one in Enumerable.Range(0, _bands.Length)
           from two in Enumerable.Range(0, _bands.Length)
           where one != two && _crossings[one, two] > 0
           select new BandCrossing(_bands[one], _bands[two], _crossings[one, two]),
    ];

    public IReadOnlyList<VetoFlip> Vetoes =>
        [.. _vetoes.Select((veto, i) => new VetoFlip(veto.Code, veto.Name, _struck[i], _spared[i])).Where(flip => flip is not { Struck: 0, Spared: 0 })];

    private void Add(int row, FigureTally whole, FigureTally group)
    {
        var (total, now) = (_before.Total(row), _after.Total(row));
        whole.Add(total, now);
        group.Add(total, now);
        var (rank, place) = (_before.Outcome.Ranks[row], _after.Outcome.Ranks[row]);
        whole.AddRanks(rank, place);
        group.AddRanks(rank, place);
        var (from, to) = (_places.Before[_before.Outcome.Band[row] + 1], _places.After[_after.Outcome.Band[row] + 1]);
        whole.AddBands(from, to);
        group.AddBands(from, to);
        _crossings[from, to]++;
        if (!Flips(row))
            return;

        whole.AddVetoChange();
        group.AddVetoChange();
    }

    private bool Flips(int row)
    {
        var any = false;
        for (var i = 0; i < _vetoes.Length; i++)
        {
            var (before, after) = (_vetoes[i].StruckBefore(row), _vetoes[i].StrikesAfter(row));
            _struck[i] += after && !before ? 1 : 0;
            _spared[i] += before && !after ? 1 : 0;
            any |= before != after;
        }

        return any;
    }

    private static IEnumerable<string> NamesOf(RoundScores scores) => scores.Bands.Bands.Select(band => band.Name);

    // Of no band, which is counted as place −1, first.
    private int[] PlacesOf(RoundScores scores) => [_bands.Length - 1, .. NamesOf(scores).Select(name => Array.IndexOf(_bands, name))];
}
