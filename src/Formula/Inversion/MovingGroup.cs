namespace Fadu.Formula.Inversion;

/// <summary>The values of a group in ascending order, one of which moves about.</summary>
internal sealed class MovingGroup
{
    private readonly decimal[] _others;
    private readonly decimal[] _all;
    private int _place;

    /// <param name="values">The values, ascending.</param>
    /// <param name="own">The one that moves, as it stands among them; null: it does not.</param>
    public MovingGroup(IReadOnlyList<decimal> values, decimal? own)
    {
        var all = values.ToArray();
        var place = own is { } value ? Array.BinarySearch(all, value) : -1;
        _others = place < 0 ? all : [.. all.AsSpan(0, place), .. all.AsSpan(place + 1)];
        _all = [.. _others, 0];
        _place = _others.Length;
    }

    /// <summary>The values of the others, ascending.</summary>
    public IReadOnlyList<decimal> Others => _others;

    /// <summary>All values in ascending order with this one for the one that moves; null: without it. Good until the next call.</summary>
    public IReadOnlyList<decimal> With(decimal? own)
    {
        if (own is not { } value)
            return _others;

        var found = Array.BinarySearch(_others, value);
        var place = found < 0 ? ~found : found;
        if (place > _place)
            Array.Copy(_others, _place, _all, _place, place - _place);
        else if (place < _place)
            Array.Copy(_others, place, _all, place + 1, _place - place);

        (_all[place], _place) = (value, place);
        return _all;
    }
}
