using System.Diagnostics;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>What a node that does not sum gets from its children (汇总方式). Nothing is rounded here.</summary>
internal ref struct NodeMarks
{
    private readonly Aggregate _aggregate;
    private decimal _sum;
    private decimal _weights;
    private double _logarithms;
    private bool _any;
    private bool _zero;
    private decimal _leastScore;
    private decimal _leastMarks;

    public NodeMarks(Aggregate aggregate) => _aggregate = aggregate;

    /// <summary>Adds a child that counts.</summary>
    /// <param name="weight">Its nominal marks, above 0.</param>
    /// <param name="effective">What it is worth to this unit, above 0.</param>
    /// <param name="score">What it got, 0 … effective.</param>
    public void Add(decimal weight, decimal effective, decimal score)
    {
        switch (_aggregate)
        {
            case Aggregate.Mean:
                _sum += effective == weight ? score : Proportion.Of(weight, score, effective);
                break;
            case Aggregate.Geometric:
                _zero |= score == 0;
                // A faultless child adds nothing, so that faultless children alone give exactly 1.
                if (score != 0 && score != effective)
                    _logarithms += (double)weight * Math.Log((double)score / (double)effective);
                break;
            case Aggregate.Min:
                if (!_any || score / effective < _leastScore / _leastMarks)
                    (_leastScore, _leastMarks) = (score, effective);
                break;
            default:
                throw new UnreachableException(_aggregate.ToString());
        }

        _any = true;
        _weights += weight;
    }

    /// <summary>The node's marks.</summary>
    /// <param name="effective">What the node is worth to this unit.</param>
    public readonly decimal Of(decimal effective)
    {
        if (!_any || _zero)
            return 0;

        return _aggregate switch
        {
            Aggregate.Mean => Proportion.Of(effective, _sum, _weights),
            // The constructor rounds to 15 significant digits, as everything that comes through double.
            Aggregate.Geometric => effective * new decimal(Math.Exp(_logarithms / (double)_weights)),
            _ => Proportion.Of(effective, _leastScore, _leastMarks),
        };
    }
}
