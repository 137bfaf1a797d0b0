using Fadu.Application.Revisions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Books;

/// <summary>The tables of a book: one for each basis and revision that was asked for. Not for several threads at once.</summary>
/// <param name="revisions">Revisions of this node.</param>
/// <param name="facts">The facts of the round.</param>
/// <param name="previous">Those of the round before; null: there is none.</param>
internal sealed class BookTables(RevisionCatalogue revisions, RoundFacts facts, RoundFacts? previous)
{
    private readonly Dictionary<(int Revision, Basis Basis), BookTable> _tables = [];

    /// <summary>A table; made when first asked for, of the columns of another where there is one.</summary>
    /// <returns>Null where there is no such revision.</returns>
    public async Task<BookTable?> FindAsync(Basis basis, int number, CancellationToken ct)
    {
        if (_tables.TryGetValue((number, basis), out var known))
            return known;
        if (await revisions.FindAsync(facts.Round.Opening!.IndexSystem, number, ct) is not { } revision)
            return null;

        var alike = _tables.Values.Where(table => table.Basis == basis).MinBy(table => Math.Abs(table.Revision.Number - number));
        var made = alike is null ? new BookTable(revision, basis, facts, await PreviousAsync(ct)) : new(revision, alike, facts);
        if (number == facts.Round.Revision)
            DropFormer(basis);
        return _tables[(number, basis)] = made;
    }

    /// <summary>The round's band set; null: the default bands. A revision that is only tried may lack it: its default bands then stand in.</summary>
    public string? BandSetOf(CheckedSystem system) =>
        facts.Round.Opening!.BandSet is { } set && system.System.BandSets.Any(known => known.Name == set) ? set : null;

    /// <summary>Drops all of them: other units take part, or they are called otherwise.</summary>
    public void Clear() => _tables.Clear();

    /// <summary>Takes over what changed of some units.</summary>
    public void Update(IReadOnlyCollection<string> units)
    {
        foreach (var table in _tables.Values)
        {
            foreach (var unit in units)
                table.Update(unit, facts);
        }
    }

    /// <summary>Takes over that the verified values of some items count no longer.</summary>
    public void Refresh(IReadOnlyList<string> items)
    {
        foreach (var table in _tables.Values)
            table.Refresh(items, facts);
    }

    // Hardly anybody asks for them again; who does gets one made of the columns that stand.
    private void DropFormer(Basis basis)
    {
        foreach (var key in _tables.Keys.Where(key => key.Basis == basis && key.Revision < facts.Round.Revision).ToArray())
            _tables.Remove(key);
    }

    private async Task<PreviousValues> PreviousAsync(CancellationToken ct) => new(previous, previous is { Round.Opening: { } opening }
        ? await revisions.FindAsync(opening.IndexSystem, previous.Round.Revision, ct)
        : null);
}
