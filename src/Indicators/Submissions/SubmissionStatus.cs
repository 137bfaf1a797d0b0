namespace Fadu.Indicators.Submissions;

/// <summary>How far a submission is.</summary>
public enum SubmissionStatus
{
    /// <summary>The unit has reported nothing; values may have been supplied or graded.</summary>
    None,

    /// <summary>The unit reports.</summary>
    Draft,

    /// <summary>Evaluators verify.</summary>
    Submitted,

    /// <summary>It was sent back with reasons and not changed since; the unit may report as in a draft.</summary>
    Returned,

    /// <summary>Evaluators are done with it.</summary>
    Accepted,
}
