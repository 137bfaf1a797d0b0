namespace Fadu.Indicators.Rounds;

/// <summary>How far a round is.</summary>
public enum RoundStatus
{
    /// <summary>It has not been opened.</summary>
    None,

    /// <summary>Units report, evaluators verify.</summary>
    Open,

    /// <summary>Results have been publicised (公示); appeals may run.</summary>
    Publicised,

    /// <summary>Nothing changes any more.</summary>
    Closed,
}
