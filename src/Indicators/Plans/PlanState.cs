namespace Fadu.Indicators.Plans;

/// <summary>How a unit stands to a target.</summary>
public enum PlanState
{
    /// <summary>It is there already.</summary>
    ReachedAlready,

    /// <summary>It can get there by the plans that are given.</summary>
    Reached,

    /// <summary>Its own values can't bring it there.</summary>
    OutOfReach,

    /// <summary>A veto, a gate or a status rule stands in the way that its own values can't lift.</summary>
    Blocked,

    /// <summary>Nothing was found within the effort of the search, and nothing is proved.</summary>
    NotFound,
}
