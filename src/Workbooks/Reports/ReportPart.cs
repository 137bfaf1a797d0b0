namespace Fadu.Workbooks.Reports;

/// <summary>The four parts of an evaluation report (评估报告).</summary>
public enum ReportPart
{
    /// <summary>一、责任主体履职情况: what those in charge did.</summary>
    Duties,

    /// <summary>二、主要措施和成效: measures and results.</summary>
    Measures,

    /// <summary>三、存在的短板和原因: shortfalls and causes.</summary>
    Shortfalls,

    /// <summary>四、下一步工作: next steps.</summary>
    NextSteps,
}
