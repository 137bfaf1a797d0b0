using Fadu.Formula.Values;

namespace Fadu.Formula.Expressions;

/// <summary>One unit's values, and those of its peers.</summary>
public interface IFormulaContext
{
    /// <summary>The unit's value of a parameter; missing with its reason where there is none.</summary>
    Value ValueOf(Parameter parameter);

    /// <summary>The units of the group for which the indicator applies, this unit included, in any fixed order.</summary>
    IReadOnlyList<IFormulaContext> Peers { get; }

    /// <summary>Whether this unit is itself one of its peers, so that its own value moves the group's figures.</summary>
    bool IsAmongPeers => Peers.Any(peer => ReferenceEquals(peer, this));

    /// <summary>Where the values of the group are kept that one formula's explanation computed, for those of the other units; null: nowhere.</summary>
    PeerMemory? Memory => null;
}
