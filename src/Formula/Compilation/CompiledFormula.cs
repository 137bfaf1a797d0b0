using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Compilation;

/// <summary>A formula as machine code over columns. Immutable; may be used by many threads.</summary>
public sealed class CompiledFormula
{
    private readonly Action<Column[], Column[], int, int, Column> _rows;
    private readonly IReadOnlyList<PeerColumns> _peers;
    private readonly int _peerCalls;

    internal CompiledFormula(
        FormulaType type,
        IReadOnlyList<Parameter> inputs,
        IReadOnlyList<PeerColumns> peers,
        int peerCalls,
        Action<Column[], Column[], int, int, Column> rows) =>
        (Type, Inputs, _peers, _peerCalls, _rows) = (type, inputs, peers, peerCalls, rows);

    /// <summary>Kind of the result.</summary>
    public FormulaType Type { get; }

    /// <summary>The parameters whose columns it reads, in the order in which <see cref="Run"/> takes them; values that the revision fixes are built in.</summary>
    public IReadOnlyList<Parameter> Inputs { get; }

    /// <summary>Whether it looks at the whole group.</summary>
    public bool UsesPeers => _peers.Count > 0;

    /// <summary>Computes every row.</summary>
    /// <param name="inputs">One column for each of <see cref="Inputs"/>, all of the result's length.</param>
    /// <param name="groups">Who is compared with whom; read only where the formula looks at the group.</param>
    /// <param name="result">A column of <see cref="Type"/>; overwritten. Missing rows get their reason.</param>
    public void Run(Column[] inputs, RowGroups groups, Column result)
    {
        var peers = new Column[_peerCalls];
        foreach (var peer in _peers)
            peer.Fill(inputs, groups, result.Rows, peers);

        _rows(inputs, peers, 0, result.Rows, result);
    }
}
