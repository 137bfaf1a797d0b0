using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Scoring;

/// <summary>One unit of a scored round as a formula sees it, to evaluate or explain that formula for this unit alone.</summary>
public sealed class RowContext : IFormulaContext
{
    private readonly RoundScores _scores;

    internal RowContext(RoundScores scores, int unit, IReadOnlyList<IFormulaContext> peers, PeerMemory? memory) =>
        (_scores, Unit, Peers, Memory) = (scores, unit, peers, memory);

    /// <summary>The unit's row in the table.</summary>
    public int Unit { get; }

    /// <inheritdoc />
    public IReadOnlyList<IFormulaContext> Peers { get; }

    /// <inheritdoc />
    public PeerMemory? Memory { get; }

    /// <inheritdoc />
    public bool IsAmongPeers => Peers is UnitContexts.PeerList peers ? peers.Has(Unit) : Peers.Any(peer => ReferenceEquals(peer, this));

    /// <inheritdoc />
    public Value ValueOf(Parameter parameter) => _scores.ValueOf(Unit, parameter);
}
