using Fadu.Formula.Intervals;
using Fadu.Kernel;

namespace Fadu.Formula.Expressions;

/// <summary>What a function may ask of, and tell, the analysis of ranges.</summary>
internal interface IRangeAnalysis
{
    /// <summary>What a part can be.</summary>
    Extent Of(Expr part);

    /// <summary>What a part can be where a condition holds (or fails).</summary>
    Extent Of(Expr part, Expr condition, bool holds);

    /// <summary>What a part can be, where a missing result is provided for: nothing is reported.</summary>
    Extent OfQuietly(Expr part);

    /// <summary>What a part can be for any unit of the group: a condition that holds for the present unit says nothing of the others.</summary>
    Extent OfPeers(Expr part);

    /// <summary>The values of the unit's peers; null: they may have any that their ranges admit.</summary>
    IPeerSource? Peers { get; }

    /// <summary>
    /// Whether it depends only on which parameters are missing whether the part is, never on the values of the others. Where
    /// it is not so, a rising value can switch between the part and what stands in for it.
    /// </summary>
    bool IsSteady(Expr part);

    /// <summary>Where [满分] lies.</summary>
    Interval FullMarks(CallExpr call);

    /// <summary>Whether nobody listens to reports, so that none has to be worded.</summary>
    bool IsQuiet { get; }

    /// <summary>Reports something that looks wrong at a part of the formula.</summary>
    /// <param name="part">The part.</param>
    /// <param name="code">Stable name of the kind of finding.</param>
    /// <param name="proved">True: it is so for every allowed value. False: it can be so for some.</param>
    /// <param name="message">What was found, and what to write instead.</param>
    void Warn(Expr part, string code, bool proved, Text message);

    /// <summary>Reports a divisor that is or can be zero, if so.</summary>
    void WarnIfZero(Expr divisor);
}
