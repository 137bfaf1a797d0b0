using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;

namespace Fadu.Application.Books;

/// <summary>What formulas see of a submission in its unit's own preview.</summary>
internal static class DraftValues
{
    /// <summary>The value of an item as the draft has it; without one, not reported.</summary>
    public static Value Of(Submission submission, SystemParameter parameter, Round round) =>
        SubmissionValues.OfDraft(submission, parameter.Item!, round) is { } value ? ItemValueReader.ToValue(parameter.Item!, value).Value
        : Value.None(parameter.Parameter.Type, MissingReason.NotReported);
}
