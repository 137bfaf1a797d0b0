namespace Fadu.Application.Exports.Requests;

/// <summary>The parts of an evaluation report.</summary>
public enum ReportSection
{
    /// <summary>责任主体履职情况.</summary>
    Duties,

    /// <summary>主要措施和成效.</summary>
    Measures,

    /// <summary>存在的短板和原因.</summary>
    Shortfalls,

    /// <summary>下一步工作.</summary>
    NextSteps,
}
